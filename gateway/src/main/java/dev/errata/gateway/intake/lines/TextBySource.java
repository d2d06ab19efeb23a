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

    /** Further sources share one text. */
    static final int MAX_SOURCES = 1_000;

    private static final String OTHERS = "\n";

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    void add(String source, String line) {
        boolean known = texts.size() < MAX_SOURCES || texts.containsKey(source);
        StringBuilder text = texts.computeIfAbsent(known ? source : OTHERS, s -> new StringBuilder());
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
