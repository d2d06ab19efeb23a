// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import dev.errata.model.Format;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.ThrownException;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.Times;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.text.StackTraces;
import dev.errata.parse.text.ThrownText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides what a log line reports and makes the event. */
final class LineEvents {

    private final ErrorEventBuilder event;
    private final LineReader line;

    LineEvents(TimestampRule rule, LineReader line) {
        this.event = new ErrorEventBuilder(rule);
        this.line = line;
    }

    /**
     * Hands over the event of the line just read, or says that it is no error.
     *
     * @throws MalformedPayload with {@link RejectReason#NOTHING_TO_GROUP} if it has neither message nor exception
     */
    void emit(RawPayload raw, int from, int to, ParseSink sink) {
        Level level = LineLevel.of(line.get(LineField.LEVEL));
        String message = line.get(LineField.MESSAGE);
        String stack = stack(message);
        String type = type(stack);
        String told = line.get(LineField.ERROR_MESSAGE);
        boolean thrown = !stack.isEmpty() || !type.isEmpty();
        if (!thrown && level.compareTo(Level.ERROR) > 0) {
            sink.notAnError();
            return;
        }
        if (!thrown && message.isEmpty() && told.isEmpty()) {
            throw new MalformedPayload(
                    RejectReason.NOTHING_TO_GROUP, "the line has neither a message nor an exception");
        }
        event.start(raw, Format.ERRATA_JSON).level(level);
        surroundings();
        event.id(line.get(LineField.ID)).derivedId(ContentHash.idOf(raw.project(), raw.bytes(), from, to));
        event.message(message.isEmpty() ? told : message).messageTemplate(line.get(LineField.TEMPLATE));
        if (thrown) {
            // Without a text of its own the exception says what the line says.
            thrown(type, told.isEmpty() && stack.isEmpty() ? message : told, stack);
        }
        sink.event(event.build());
    }

    private void thrown(String type, String message, String stack) {
        ThrownText thrown = ThrownText.of(type, message, stack, Optional.empty());
        for (ThrownException e : thrown.chain().exceptions()) {
            event.thrown(e);
        }
        if (event.platform().isEmpty()) {
            event.platform(thrown.platform());
        }
    }

    /** The stack text, also if the logger wrote it into the message. */
    private String stack(String message) {
        String stack = line.get(LineField.STACK);
        if (stack.indexOf('\n') >= 0 || StackTraces.parse(stack).isPresent()) {
            return stack;
        }
        boolean inMessage =
                message.indexOf('\n') >= 0 && StackTraces.parse(message).isPresent();
        return inMessage ? message : "";
    }

    /** A lower-case {@code type} without a stack names a kind of log line, not an exception. */
    private String type(String stack) {
        String type = line.get(LineField.TYPE);
        String ambiguous = line.get(LineField.AMBIGUOUS_TYPE);
        boolean isClass = !stack.isEmpty() || !ambiguous.equals(ambiguous.toLowerCase(Locale.ROOT));
        return type.isEmpty() && isClass ? ambiguous : type;
    }

    private void surroundings() {
        event.timestamp(Times.parse(line.get(LineField.TIME)))
                .platform(line.get(LineField.PLATFORM).toLowerCase(Locale.ROOT))
                .service(line.get(LineField.SERVICE))
                .environment(line.get(LineField.ENVIRONMENT))
                .release(line.get(LineField.RELEASE))
                .serverName(line.get(LineField.HOST))
                .transaction(line.get(LineField.TRANSACTION))
                .logger(line.get(LineField.LOGGER))
                .user(line.get(LineField.USER))
                .request(line.get(LineField.METHOD), line.get(LineField.URL))
                .trace(line.get(LineField.TRACE), line.get(LineField.SPAN));
        String sdk = line.get(LineField.SDK);
        if (!sdk.isEmpty()) {
            event.sdk(sdk);
        }
        String fingerprint = line.get(LineField.FINGERPRINT);
        if (!fingerprint.isEmpty()) {
            event.clientFingerprint(List.of(fingerprint));
        }
        line.tags().forEach(event::tag);
    }
}
