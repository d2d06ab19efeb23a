// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer, every value as ClickHouse prints it; {@code NULL} is {@code ᴺᵁᴸᴸ}, as in its own client.
 *
 * @param columns names
 * @param rows values in the order of the columns
 */
public record ResultTable(List<String> columns, List<List<String>> rows) {

    private static final String NULL = "ᴺᵁᴸᴸ";

    /** The rows as maps from column name to value, in column order. */
    public List<Map<String, String>> maps() {
        return rows.stream().map(this::map).toList();
    }

    private Map<String, String> map(List<String> row) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            map.put(columns.get(i), row.get(i));
        }
        return map;
    }

    /** Reads {@code TabSeparatedWithNames}; a statement without an answer has no columns. */
    static ResultTable parse(String tsv) {
        if (tsv.isEmpty()) {
            return new ResultTable(List.of(), List.of());
        }
        List<List<String>> lines = new ArrayList<>();
        for (String line :
                tsv.substring(0, tsv.length() - (tsv.endsWith("\n") ? 1 : 0)).split("\n", -1)) {
            List<String> values = new ArrayList<>();
            for (String value : line.split("\t", -1)) {
                values.add(unescape(value));
            }
            lines.add(values);
        }
        return new ResultTable(lines.get(0), List.copyOf(lines.subList(1, lines.size())));
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        if (value.equals("\\N")) {
            return NULL;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                text.append(plain(value.charAt(i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '0' -> '\0';
            default -> escaped;
        };
    }
}
