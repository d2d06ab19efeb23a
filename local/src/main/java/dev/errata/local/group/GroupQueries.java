// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.ResultTable;
import dev.errata.clickhouse.SqlFiles;
import dev.errata.model.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command line asks ClickHouse about groups, one method for each file of {@code sql/queries/group}. */
final class GroupQueries implements GroupIds.Lookup {

    private static final int MAX_FIRINGS = 20;

    private final Queries queries;

    GroupQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<FoundGroup> groups(String project, String prefix) {
        var parameters = Map.of("project", project, "prefix", prefix, "limit", GroupIds.MAX_SHOWN + 1);
        return queries.run("group/find_groups", parameters).maps().stream()
                .map(row -> new FoundGroup(value(row, "project"), value(row, "group_hex"), value(row, "title")))
                .toList();
    }

    @Override
    public List<FoundGroup> fingerprints(String project, String group, String prefix) {
        var parameters = Map.of("project", project, "group", group, "prefix", prefix, "limit", GroupIds.MAX_SHOWN + 1);
        return queries.run("group/find_fingerprints", parameters).maps().stream()
                .map(row -> new FoundGroup(project, value(row, "fingerprint_hex"), value(row, "title")))
                .toList();
    }

    /** What became of a command; empty while it is not decided. */
    Optional<Answer> outcome(String project, String id) {
        return queries.run("group/outcome_of_command", Map.of("project", project, "id", id)).maps().stream()
                .map(row -> new Answer(value(row, "applied").equals("true"), value(row, "reason")))
                .findFirst();
    }

    ResultTable list(GroupFilter filter) {
        return queries.run("group/list_groups", filter.parameters());
    }

    /** The same as one JSON object a line. */
    String listJson(GroupFilter filter) {
        return queries.text(SqlFiles.read("queries/group/list_groups.sql"), filter.parameters(), "JSONEachRow");
    }

    /** The row of one group; no row if its variants are all in another one, or were never counted. */
    ResultTable show(String project, long group) {
        return queries.run("group/show_group", of(project, group));
    }

    /** Its transitions and commands, in the order of time. */
    ResultTable history(String project, long group) {
        return queries.run("cookbook/25_history_of_a_group", of(project, group));
    }

    /** The last times that an alert about it went on or off. */
    ResultTable firings(String project, long group) {
        return queries.run(
                "group/firings_of_group",
                Map.of("project", project, "group", Fingerprint.hex(group), "limit", MAX_FIRINGS));
    }

    private static Map<String, String> of(String project, long group) {
        return Map.of("project", project, "group", Fingerprint.hex(group));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
