// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins lines that came one by one to texts, one for each source, so that sources that write at once do not mix. */
final class TextBySource {

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    void add(String source, String line) {
        StringBuilder text = texts.computeIfAbsent(source, s -> new StringBuilder());
        text.append(line);
        if (!line.endsWith("\n")) {
            text.append('\n');
        }
    }

    List<byte[]> records() {
        List<byte[]> records = new ArrayList<>();
        for (StringBuilder text : texts.values()) {
            records.addAll(TextCutter.cut(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return records;
    }
}
