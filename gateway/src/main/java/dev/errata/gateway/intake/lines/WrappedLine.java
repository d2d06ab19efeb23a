// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.time.Instant;

/**
 * A JSON object that container runtimes and their shippers put around one line of a log: the line in {@code log}, with
 * when and where it was written. An object that says anything else is an entry of its own. Reusable, not thread safe.
 */
final class WrappedLine {

    private static final FieldNames FIELDS = FieldNames.of(
            "log",
            "time",
            "date",
            "stream",
            "container_id",
            "container_name",
            "kubernetes",
            "tag",
            "source",
            "attrs",
            "docker",
            "host",
            "hostname",
            "file",
            "logtag",
            "_p");

    private final JsonReader json = new JsonReader();
    private final StringBuilder source = new StringBuilder();
    private String log = "";
    private String stream = "";
    private long time;

    /** Reads an object; false if it is another kind of object, or broken. */
    boolean read(byte[] bytes, int from, int to) {
        source.setLength(0);
        log = "";
        stream = "stdout";
        time = Times.NONE;
        boolean found = false;
        boolean more = false;
        try {
            json.reset(bytes, from, to);
            if (json.peek() != JsonKind.OBJECT) {
                return false;
            }
            json.enterObject();
            String name;
            while ((name = json.nextField(FIELDS)) != null) {
                more |= name.isEmpty();
                found |= name.equals("log") && json.peek() == JsonKind.TEXT;
                field(name);
            }
            json.finish();
            return found && !more;
        } catch (MalformedPayload broken) {
            return false; // it goes on as it is, and the parser says what is wrong
        }
    }

    private void field(String name) {
        switch (name) {
            case "", "logtag", "_p" -> json.skip();
            case "log" -> log = json.text();
            case "time", "date" -> time = Times.parse(json.text());
            case "stream" -> {
                stream = json.text();
                source.append(stream).append('\n');
            }
            default -> source.append(json.textOrJson()).append('\n');
        }
    }

    /** What tells lines of one process from those of another. */
    String source() {
        return source.toString();
    }

    /** The line, behind its time as container runtimes write it. */
    String line() {
        boolean known = stream.equals("stdout") || stream.equals("stderr");
        return time == Times.NONE || !known ? log : Instant.ofEpochMilli(time) + " " + stream + " F " + log;
    }
}
