// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.util.List;
import java.util.Locale;

/** A service that sends errors, and the project it belongs to. */
record ServiceModel(String name, String project, Platform platform) {

    /** All services of the vocabulary, in a fixed order. */
    static List<ServiceModel> all() {
        return Vocabulary.rows("services.tsv").stream()
                .map(row -> new ServiceModel(row[0], row[1], Platform.valueOf(row[2].toUpperCase(Locale.ROOT))))
                .toList();
    }
}
