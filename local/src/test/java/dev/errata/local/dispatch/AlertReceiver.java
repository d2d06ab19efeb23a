// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An Alertmanager, of whatever kind, that tells what it would have told people. */
public interface AlertReceiver extends AutoCloseable {

    /** What people are told: an alert with that status. */
    record Notification(JsonNode labels, String status, String fingerprint) {

        /** Group and role, and the status. */
        public String shown() {
            return String.join(
                    " ", labels.path("group_id").asText(), labels.path("role").asText(), status);
        }
    }

    /** The address that alerts are posted to. */
    String url();

    /** Everything that people were told about groups, in order. */
    List<Notification> notifications();

    /** Names of the alerts that are on. */
    List<String> active() throws Exception;
}
