// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Columns that hold JSON as text. */
final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredJson() {}

    /** Puts the JSON of a column in the place of its text; null if it is empty. */
    static void replace(ObjectNode row, String column) {
        String text = row.path(column).asText();
        if (text.isEmpty()) {
            row.putNull(column);
        } else {
            row.set(column, read(text, column));
        }
    }

    private static JsonNode read(String text, String column) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column %s holds no JSON".formatted(column), e);
        }
    }
}
