// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.rule;

import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints rules for people. */
record RuleReport(PrintWriter out) {
    private static final String ROW = "%-24s  %-17s  %-24s  %-12s  %-8s  %s%n";

    /**
     * Rules in force, with where they come from.
     *
     * @param given rows of {@code list_rules.sql}
     */
    void list(Rules defaults, List<Map<String, String>> given) {
        Set<String> known = defaults.all().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> replaced = new LinkedHashSet<>();
        given.forEach(row -> replaced.add(value(row, "id")));
        out.printf(ROW, "ID", "KIND", "ALERTNAME", "PROJECT", "STATE", "FROM");
        for (Rule rule : defaults.all()) {
            if (!replaced.contains(rule.id())) {
                row(rule, "default");
            }
        }
        for (Map<String, String> row : given) {
            out.printf(
                    ROW,
                    value(row, "id"),
                    value(row, "kind"),
                    value(row, "alertname"),
                    everyone(value(row, "project")),
                    state(value(row, "enabled").equals("true")),
                    known.contains(value(row, "id")) ? "given, instead of a default" : "given");
        }
        out.flush();
    }

    /** Rules of a file that can be used. */
    void rules(List<GivenRule> rules, String what) {
        rules.forEach(given -> row(given.rule(), what));
        out.flush();
    }

    private void row(Rule rule, String from) {
        out.printf(
                ROW,
                rule.id(),
                rule.condition().kind(),
                rule.alertname(),
                everyone(rule.project()),
                state(rule.enabled()),
                from);
    }

    private static String everyone(String project) {
        return project.isEmpty() ? "all" : project;
    }

    private static String state(boolean enabled) {
        return enabled ? "enabled" : "disabled";
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
