// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.clickhouse.ResultTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints groups for people. */
record GroupReport(PrintWriter out) {
    private static final String ROW = "%-16s  %-12s  %10s  %8s  %-19s  %-10s  %s%n";
    private static final String FIELD = "  %-12s %s%n";
    private static final int SECONDS = "2026-01-01 00:00:00".length();
    private static final List<String> FIELDS = List.of(
            "project",
            "status",
            "status_since",
            "assignee",
            "revision",
            "culprit",
            "count",
            "users",
            "variants",
            "services",
            "environments",
            "first_seen",
            "last_seen",
            "first_release",
            "last_release");

    void list(ResultTable groups) {
        out.printf(ROW, "GROUP", "STATUS", "EVENTS", "USERS", "LAST SEEN", "ASSIGNEE", "TITLE");
        for (Map<String, String> group : groups.maps()) {
            out.printf(
                    ROW,
                    value(group, "group_hex"),
                    value(group, "status"),
                    value(group, "count"),
                    value(group, "users"),
                    seconds(value(group, "last_seen")),
                    value(group, "assignee"),
                    value(group, "title"));
        }
        out.flush();
    }

    void show(Map<String, String> group) {
        out.printf("%s  %s%n", value(group, "group_hex"), value(group, "title"));
        for (String field : FIELDS) {
            if (!value(group, field).isEmpty()) {
                out.printf(FIELD, field, value(group, field));
            }
        }
        out.flush();
    }

    /** What changed, who asked for it, and why. */
    void history(ResultTable history) {
        out.println("history");
        for (Map<String, String> row : history.maps()) {
            out.printf(
                    "  %s  %-11s %-24s %-10s %s%n",
                    seconds(value(row, "time")),
                    value(row, "what"),
                    value(row, "change"),
                    value(row, "actor"),
                    detail(row));
        }
        out.flush();
    }

    void firings(ResultTable firings) {
        out.println("firings");
        for (Map<String, String> row : firings.maps()) {
            out.printf(
                    "  %s  %-6s %-8s %-20s %-12s %s%n",
                    seconds(value(row, "at")),
                    value(row, "what"),
                    value(row, "severity"),
                    value(row, "alertname"),
                    value(row, "environment"),
                    value(row, "reason"));
        }
        out.flush();
    }

    private static String detail(Map<String, String> row) {
        String detail = value(row, "detail").isEmpty() ? value(row, "reason") : value(row, "detail");
        return value(row, "reason").equals("refused") ? "refused: " + detail : detail;
    }

    private static String seconds(String time) {
        return time.length() < SECONDS ? time : time.substring(0, SECONDS);
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
