// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.Group;
import dev.errata.model.UserSketch;
import java.util.List;

/** The last known state of each group. */
public final class GroupsTable implements Table<Group> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Group>> COLUMNS = List.of(
            text("project", Group::project),
            int64("group_id", Group::id),
            choice("status", Group::status),
            int64("status_since", Group::statusSince),
            text("assignee", Group::assignee),
            int64("revision", Group::revision),
            int64("merged_into", Group::mergedInto),
            text("last_command", Group::lastCommand),
            int64("count", Group::count),
            int64("users", group -> UserSketch.count(group.users())),
            int64("first_seen", Group::firstSeen),
            int64("last_seen", Group::lastSeen),
            text("first_release", Group::firstRelease),
            text("last_release", Group::lastRelease),
            int64("version", Group::version));

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<Column<Group>> columns() {
        return COLUMNS;
    }
}
