// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.Fingerprint;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a command: one JSON object with {@code id}, {@code project} (or the header of the record), {@code time} (ISO
 * 8601 or epoch milliseconds), {@code actor}, {@code kind} and what that kind needs; groups and fingerprints are 16 hex
 * digits. A time after the receipt becomes the receipt. Reusable, not thread safe.
 */
public final class CommandParser {

    /** Format of rejected commands, as it stands in {@code rejections}. */
    public static final String FORMAT = "command";

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_TEXT = 200;

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
        json.reset(bytes, 0, bytes.length);
        if (json.peek() != JsonKind.OBJECT) {
            throw new MalformedPayload(RejectReason.COMMAND_MALFORMED, "a command is a JSON object");
        }
        CommandFields fields = CommandFields.read(json);
        String project = fields.text("project").isEmpty() ? raw.project() : required(fields, "project");
        check(!project.isEmpty(), "project is missing");
        check(
                raw.project().isEmpty() || raw.project().equals(project),
                "project is " + project + " in the command and " + raw.project() + " in the header");
        return new Command(
                required(fields, "id"), project, time(fields, raw), required(fields, "actor"), action(fields));
    }

    private static long time(CommandFields fields, RawPayload raw) {
        long time = Times.parse(required(fields, "time"));
        check(time != Times.NONE, "time is neither ISO 8601 nor epoch milliseconds: " + fields.text("time"));
        return Math.min(time, raw.receivedAt());
    }

    private static CommandAction action(CommandFields fields) {
        return switch (required(fields, "kind")) {
            case "merge" -> new Merge(keys(fields, "groups"), key(fields, "into"));
            case "split" -> new Split(key(fields, "group"), keys(fields, "fingerprints"));
            case "not-same" -> new NotSame(key(fields, "one"), key(fields, "other"));
            default ->
                throw new MalformedPayload(
                        RejectReason.COMMAND_UNKNOWN, "no command is of the kind " + fields.text("kind"));
        };
    }

    private static List<Long> keys(CommandFields fields, String name) {
        List<String> items = fields.list(name);
        check(!items.isEmpty(), name + " is missing or empty");
        check(items.size() <= CommandFields.MAX_ITEMS, name + " has more than " + CommandFields.MAX_ITEMS + " entries");
        return items.stream().map(item -> key(name, item)).distinct().toList();
    }

    private static long key(CommandFields fields, String name) {
        return key(name, required(fields, name));
    }

    private static long key(String name, String hex) {
        try {
            return Fingerprint.parse(hex);
        } catch (IllegalArgumentException e) {
            throw new MalformedPayload(RejectReason.COMMAND_MALFORMED, name + ": " + e.getMessage());
        }
    }

    private static String required(CommandFields fields, String name) {
        String text = fields.text(name);
        check(!text.isEmpty(), name + " is missing");
        check(text.length() <= MAX_TEXT, name + " is longer than " + MAX_TEXT + " characters");
        return text;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedPayload(RejectReason.COMMAND_MALFORMED, otherwise);
        }
    }
}
