// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import static dev.errata.parse.command.CommandFields.check;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a command: one JSON object with {@code id}, {@code project} (or the header of the record), {@code time} (ISO
 * 8601 or epoch milliseconds), {@code actor}, {@code kind} and what that kind needs, and {@code expected_revision} if it
 * is about one group; groups and fingerprints are 16 hex digits. A time after the receipt becomes the receipt. Reusable, not thread safe.
 */
public final class CommandParser {

    /** Format of rejected commands, as it stands in {@code rejections}. */
    public static final String FORMAT = "command";

    private static final int MAX_BYTES = 64 * 1024;

    private final JsonReader json = new JsonReader();

    /** Gives either the command or the reason why there is none. */
    public void parse(RawPayload raw, Consumer<Command> commands, Consumer<Rejection> rejections) {
        Command command;
        try {
            command = read(raw);
        } catch (MalformedPayload e) {
            rejections.accept(new Rejection(
                    raw.project(), raw.receivedAt(), FORMAT, raw.origin(), e.reason(), e.detail(), raw.bytes()));
            return;
        }
        commands.accept(command);
    }

    private Command read(RawPayload raw) {
        byte[] bytes = raw.bytes();
        check(bytes.length <= MAX_BYTES, "a command has at most " + MAX_BYTES + " bytes");
        CommandFields fields = CommandFields.read(json.reset(bytes, 0, bytes.length));
        String project = fields.text("project").isEmpty() ? raw.project() : fields.text("project");
        check(!project.isEmpty(), "project is missing");
        check(
                raw.project().isEmpty() || raw.project().equals(project),
                "project is " + project + " in the command and " + raw.project() + " in the header");
        return new Command(
                fields.required("id"),
                project,
                time(fields, raw),
                fields.required("actor"),
                action(fields.required("kind"), fields),
                fields.number("expected_revision", Long.MAX_VALUE));
    }

    private static long time(CommandFields fields, RawPayload raw) {
        fields.required("time");
        return Math.min(fields.time("time"), raw.receivedAt());
    }

    /**
     * Reads what {@link CommandAction#arguments()} writes.
     *
     * @throws MalformedPayload if that is no action of the kind
     */
    public CommandAction action(String kind, String arguments) {
        byte[] bytes = arguments.getBytes(StandardCharsets.UTF_8);
        return action(kind, CommandFields.read(json.reset(bytes, 0, bytes.length)));
    }

    private static CommandAction action(String kind, CommandFields fields) {
        return switch (kind) {
            case "merge" -> new Merge(several(fields, kind).keys("groups"), fields.key("into"));
            case "split" -> new Split(several(fields, kind).key("group"), fields.keys("fingerprints"));
            case "not-same" -> new NotSame(several(fields, kind).key("one"), fields.key("other"));
            default -> TriageActions.read(kind, fields);
        };
    }

    /** Fields of a command about several groups, which have no common revision. */
    private static CommandFields several(CommandFields fields, String kind) {
        check(!fields.has("expected_revision"), "expected_revision does not go with " + kind);
        return fields;
    }
}
