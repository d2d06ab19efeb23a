// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.release;

import dev.errata.clickhouse.ResultTable;
import java.io.PrintWriter;
import java.util.Map;

/** Prints releases for people. */
record ReleaseReport(PrintWriter out) {
    private static final String ROW = "%-24s  %-16s  %-24s  %-19s  %s%n";
    private static final String NEVER = "1970-01-01 00:00:00.000";
    private static final int SECONDS = "2026-01-01 00:00:00".length();

    void list(ResultTable releases) {
        out.printf(ROW, "SERVICE", "ENVIRONMENT", "VERSION", "DEPLOYED", "FIRST ERROR");
        for (Map<String, String> row : releases.maps()) {
            out.printf(
                    ROW,
                    value(row, "service"),
                    value(row, "environment"),
                    value(row, "version"),
                    time(value(row, "deployed_at")),
                    time(value(row, "first_seen")));
        }
        out.flush();
    }

    private static String time(String time) {
        return time.equals(NEVER) || time.length() < SECONDS ? "-" : time.substring(0, SECONDS);
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
