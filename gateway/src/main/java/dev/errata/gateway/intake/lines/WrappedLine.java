// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that container runtimes and their shippers put around one line of a log: the line in {@code log}, or in
 * Vector's {@code message}, with when and where it was written. An object that says anything else is an entry of its own.
 * Reusable, not thread safe.
 */
final class WrappedLine {

    private static final FieldNames FIELDS = FieldNames.of(
            "log",
            "message",
            "time",
            "date",
            "timestamp",
            "source_type",
            "container_created_at",
            "image",
            "label",
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
    private @Nullable String log;
    private @Nullable String message;
    private boolean ofVector;
    private boolean more;
    private String stream = "";
    private long time;

    /** Reads an object; false if it is another kind of object, or broken. */
    boolean read(byte[] bytes, int from, int to) {
        source.setLength(0);
        log = null;
        message = null;
        ofVector = false;
        stream = "stdout";
        time = Times.NONE;
        more = false;
        try {
            json.reset(bytes, from, to);
            if (json.peek() != JsonKind.OBJECT) {
                return false;
            }
            json.enterObject();
            String name;
            while ((name = json.nextField(FIELDS)) != null) {
                field(name);
            }
            json.finish();
        } catch (MalformedPayload broken) {
            return false; // it goes on as it is, and the parser says what is wrong
        }
        if (log == null && ofVector) {
            log = message;
            message = null;
        }
        return log != null && message == null && !more;
    }

    private void field(String name) {
        switch (name) {
            case "" -> more();
            case "logtag", "_p" -> json.skip();
            case "log" -> {
                if (json.peek() == JsonKind.TEXT) {
                    log = json.text();
                } else {
                    more(); // of the logger
                }
            }
            case "message" -> {
                if (json.peek() == JsonKind.TEXT) {
                    message = json.text();
                } else {
                    more();
                }
            }
            case "source_type" -> {
                ofVector = true;
                json.skip();
            }
            case "time", "date", "timestamp" -> time = Times.parse(json.text());
            case "stream" -> {
                stream = json.text();
                source.append(stream).append('\n');
            }
            default -> source.append(json.textOrJson()).append('\n');
        }
    }

    private void more() {
        more = true;
        json.skip();
    }

    /** What tells lines of one process from those of another. */
    String source() {
        return source.toString();
    }

    /** The line, behind its time as container runtimes write it; of lines that a shipper has joined, the first one is. */
    String line() {
        boolean known = stream.equals("stdout") || stream.equals("stderr");
        return time == Times.NONE || !known ? written() : Instant.ofEpochMilli(time) + " " + stream + " F " + written();
    }

    /** The line as it was written. */
    String written() {
        return Objects.requireNonNull(log, "nothing was read");
    }
}
