// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import static dev.errata.parse.command.CommandFields.check;

import dev.errata.model.IgnoreUntil;
import dev.errata.model.RejectReason;
import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Assign;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.TriageAction.Unignore;
import dev.errata.parse.MalformedPayload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the actions that are about one group. A field that does not go with the kind is an error, so that a slip of the
 * pen does not ignore a group forever.
 */
final class TriageActions {

    private static final List<String> COMMON =
            List.of("id", "project", "time", "actor", "kind", "group", "expected_revision");
    private static final int MAX_COMMENT = 10_000;
    private static final long MAX_WINDOW_MINUTES = 30 * 24 * 60;
    private static final long MILLIS_PER_MINUTE = 60_000L;

    private TriageActions() {}

    static TriageAction read(String kind, CommandFields fields) {
        return switch (kind) {
            case "acknowledge" -> new Acknowledge(group(fields, kind));
            case "resolve" -> resolve(group(fields, kind, "mode", "release", "environment"), fields);
            case "reopen" -> new Reopen(group(fields, kind));
            case "ignore" -> ignore(fields, kind);
            case "unignore" -> new Unignore(group(fields, kind));
            case "assign" -> assign(group(fields, kind, "assignee"), fields);
            case "comment" -> new Comment(group(fields, kind, "text"), fields.required("text", MAX_COMMENT));
            default -> throw new MalformedPayload(RejectReason.COMMAND_UNKNOWN, "no command is of the kind " + kind);
        };
    }

    private static long group(CommandFields fields, String kind, String... others) {
        List<String> allowed = new ArrayList<>(COMMON);
        allowed.addAll(Arrays.asList(others));
        fields.allowOnly(allowed, kind);
        return fields.key("group");
    }

    private static Resolve resolve(long group, CommandFields fields) {
        ResolveMode mode = mode(fields.text("mode"));
        String release = fields.text("release");
        check(mode != ResolveMode.IN_RELEASE || !release.isEmpty(), "in-release needs a release");
        check(mode != ResolveMode.NOW || release.isEmpty(), "a release goes with in-release or next-release only");
        return new Resolve(group, mode, release, fields.text("environment"));
    }

    private static ResolveMode mode(String name) {
        if (name.isEmpty()) {
            return ResolveMode.NOW;
        }
        return Arrays.stream(ResolveMode.values())
                .filter(mode -> mode.wireName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> CommandFields.malformed("mode is neither now nor in-release nor next-release: " + name));
    }

    private static Ignore ignore(CommandFields fields, String kind) {
        long group = group(fields, kind, "until", "count", "window_count", "window_minutes", "users", "escalating");
        long windowCount = fields.number("window_count", Integer.MAX_VALUE);
        long windowMinutes = fields.number("window_minutes", MAX_WINDOW_MINUTES);
        check((windowCount == 0) == (windowMinutes == 0), "window_count and window_minutes go together");
        return new Ignore(
                group,
                new IgnoreUntil(
                        fields.time("until"),
                        fields.number("count", Integer.MAX_VALUE),
                        windowCount,
                        windowMinutes * MILLIS_PER_MINUTE,
                        fields.number("users", Integer.MAX_VALUE),
                        fields.flag("escalating")));
    }

    private static Assign assign(long group, CommandFields fields) {
        check(fields.has("assignee"), "assignee is missing; empty is nobody");
        return new Assign(group, fields.text("assignee"));
    }
}
