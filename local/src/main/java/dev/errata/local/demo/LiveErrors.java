// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import java.util.List;

/**
 * What one run of a live client says it has delivered.
 *
 * @param client the client's name for people
 * @param release what it called its version: no other run has the same
 * @param types of the errors
 */
record LiveErrors(String client, String release, List<String> types) {

    /** The project of all live clients. */
    static final String PROJECT = "live-clients";

    LiveErrors {
        types = List.copyOf(types);
    }
}
