// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.alerting.Firing;
import dev.errata.alerting.FiringJson;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.connector.sink2.Sink;

/** Firings on their way to those who tell people. */
public final class Alerts {

    private Alerts() {}

    /** Into {@code errata.alerts}, of which the last word on each alert is kept. */
    public static Sink<Firing> sink(String kafka) {
        return KafkaRows.sink(
                kafka, "errata.alerts", firing -> firing.key().getBytes(StandardCharsets.UTF_8), FiringJson::write);
    }
}
