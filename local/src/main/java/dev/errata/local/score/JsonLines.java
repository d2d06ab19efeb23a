// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of one JSON object a line; what is wrong with one is told with its line number. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** One object with the line that it stands on. */
    record Entry(Path file, int line, JsonNode object) {

        /** A field that must be there as text. */
        String text(String field) throws IOException {
            JsonNode value = object.get(field);
            if (value == null || !value.isTextual()) {
                throw new IOException("%s, line %d: \"%s\" is missing or no text".formatted(file, line, field));
            }
            return value.asText();
        }
    }

    JsonLines(Path file) {
        this.file = file;
    }

    /**
     * All objects in their order; blank lines are passed over.
     *
     * @throws IOException if the file cannot be read, has no object, or a line is none
     */
    List<Entry> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no such file: " + file);
        }
        List<Entry> entries = new ArrayList<>();
        int line = 0;
        for (String text : lines()) {
            line++;
            if (!text.isBlank()) {
                entries.add(new Entry(file, line, object(text, line)));
            }
        }
        if (entries.isEmpty()) {
            throw new IOException(file + " is empty");
        }
        return entries;
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException binary) {
            throw new IOException(file + " is not UTF-8 text", binary);
        }
    }

    private JsonNode object(String text, int line) throws IOException {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException notJson) {
            throw new IOException(
                    "%s, line %d: not JSON: %s".formatted(file, line, notJson.getOriginalMessage()), notJson);
        }
        throw new IOException("%s, line %d: not a JSON object".formatted(file, line));
    }
}
