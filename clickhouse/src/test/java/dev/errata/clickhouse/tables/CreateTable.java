// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import dev.errata.clickhouse.SqlFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names and types of columns from the statements that create and alter a table; relies on one column a line. */
final class CreateTable {

    private static final Pattern COLUMN = Pattern.compile("^ {4,8}([a-z_0-9]+) +([A-Z][A-Za-z0-9]*)(.*)$");

    private static final Pattern ADDED =
            Pattern.compile("^    ADD COLUMN IF NOT EXISTS ([a-z_]+) +([A-Z][A-Za-z0-9]*)(.*)$", Pattern.MULTILINE);

    private CreateTable() {}

    /** Types by column, in order; columns with a default are left out, nested ones are arrays named {@code outer.inner}. */
    static Map<String, String> columns(String table) {
        String sql = SqlFiles.in("clickhouse").values().stream()
                .filter(text -> text.contains("CREATE TABLE IF NOT EXISTS " + table + "\n"))
                .findFirst()
                .orElseThrow();
        Map<String, String> columns = new LinkedHashMap<>();
        String outer = "";
        int start = sql.indexOf("CREATE TABLE IF NOT EXISTS " + table + "\n");
        for (String line : sql.substring(start, sql.indexOf("\nENGINE", start)).split("\n")) {
            Matcher nested = Pattern.compile("^ {4}([a-z]+) Nested$").matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (nested.matches()) {
                outer = nested.group(1) + ".";
            } else if (line.startsWith("    )")) {
                outer = "";
            } else if (column.matches() && !line.contains(" DEFAULT ")) {
                String type = column.group(2) + arguments(column.group(3));
                columns.put(outer + column.group(1), outer.isEmpty() ? type : "Array(" + type + ")");
            }
        }
        SqlFiles.in("clickhouse").values().stream()
                .filter(text -> text.contains("ALTER TABLE " + table + "\n"))
                .flatMap(text -> ADDED.matcher(text).results())
                .forEach(added -> columns.put(added.group(1), added.group(2) + arguments(added.group(3))));
        return columns;
    }

    private static String arguments(String rest) {
        if (!rest.startsWith("(")) {
            return "";
        }
        int depth = 0;
        int end = 0;
        do {
            depth += rest.charAt(end) == '(' ? 1 : rest.charAt(end) == ')' ? -1 : 0;
            end++;
        } while (depth > 0);
        return rest.substring(0, end);
    }
}
