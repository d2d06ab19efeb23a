// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Shapes rows of variants. */
final class VariantJson {

    private static final List<String> PLACEMENT = List.of("cause", "since", "grouping_version", "explanation");

    private VariantJson() {}

    /** Puts what is about the placement into an object of its own. */
    static void shape(ObjectNode row) {
        StoredJson.replace(row, "explanation");
        ObjectNode placement = row.putObject("placement");
        PLACEMENT.forEach(column -> placement.set(column, row.get(column)));
        row.remove(PLACEMENT);
        row.remove("total");
    }
}
