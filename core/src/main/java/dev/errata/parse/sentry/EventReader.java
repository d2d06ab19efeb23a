// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.Format;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.StackTrace;
import dev.errata.parse.ContentHash;
import dev.errata.parse.EndsBuffer;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.FieldLimits;
import dev.errata.parse.Levels;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the fields of a Sentry event object, modern and legacy names alike, in one pass. */
final class EventReader {

    private static final FieldNames EVENT = FieldNames.of(
            "event_id",
            "type",
            "timestamp",
            "level",
            "platform",
            "environment",
            "release",
            "dist",
            "server_name",
            "transaction",
            "culprit",
            "logger",
            "sdk",
            "exception",
            "sentry.interfaces.Exception",
            "message",
            "logentry",
            "sentry.interfaces.Message",
            "stacktrace",
            "sentry.interfaces.Stacktrace",
            "threads",
            "fingerprint",
            "checksum",
            "tags",
            "user",
            "sentry.interfaces.User",
            "request",
            "sentry.interfaces.Http",
            "contexts");
    private static final StackTrace NO_STACK = StackTrace.EMPTY;

    private final JsonReader json = new JsonReader();
    private final StackReader stacks = new StackReader(json);
    private final ExceptionReader exceptions = new ExceptionReader(json, stacks);
    private final ThreadReader threads = new ThreadReader(json, stacks);
    private final MessageReader messages = new MessageReader(json);
    private final EndsBuffer<SentryException> values =
            new EndsBuffer<>(FieldLimits.INNERMOST_EXCEPTIONS, FieldLimits.OUTERMOST_EXCEPTIONS);
    private final ErrorEventBuilder event;
    private final ContextReader context;
    private final boolean live;

    private String type = "";
    private String culprit = "";
    private String transaction = "";
    private long timestamp;
    private boolean hasLogEntry;
    private StackTrace topStack = NO_STACK;
    private int threadsFrom;
    private int threadsTo;

    EventReader(TimestampRule rule) {
        this.event = new ErrorEventBuilder(rule);
        this.context = new ContextReader(json, event);
        this.live = rule == TimestampRule.LIVE;
    }

    /**
     * Reads the item's payload; false if it is well-formed but not an error.
     *
     * @throws MalformedPayload if it is not a JSON object
     */
    boolean read(RawPayload raw, Format format, EnvelopeItem item) {
        start(raw, format);
        json.reset(item.bytes(), item.from(), item.to());
        if (json.peek() != JsonKind.OBJECT) {
            json.skip();
            json.finish();
            throw new MalformedPayload(RejectReason.JSON_NOT_AN_EVENT, "an event is a JSON object");
        }
        json.enterObject();
        String name;
        while ((name = json.nextField(EVENT)) != null) {
            field(name);
        }
        json.finish();
        if (type.equals("transaction")) {
            return false;
        }
        complete(raw, item);
        return true;
    }

    /** The event that was read last. */
    ErrorEvent event() {
        return event.build();
    }

    private void start(RawPayload raw, Format format) {
        event.start(raw, format);
        context.clear();
        messages.clear();
        values.clear();
        exceptions.takeByHandler();
        type = culprit = transaction = "";
        timestamp = Times.NONE;
        hasLogEntry = false;
        topStack = NO_STACK;
        threadsFrom = threadsTo = 0;
    }

    private void field(String name) {
        switch (name) {
            case "event_id" -> event.id(json.text());
            case "type" -> type = json.text();
            case "timestamp" -> timestamp = Times.parse(json.text());
            case "level" -> event.level(level());
            case "platform" -> event.platform(json.text().toLowerCase(Locale.ROOT));
            case "environment" -> event.environment(json.text());
            case "release" -> event.release(json.text());
            case "dist" -> event.tag("dist", json.text());
            case "server_name" -> event.serverName(json.text());
            case "transaction" -> transaction = json.text();
            case "culprit" -> culprit = json.text();
            case "logger" -> event.logger(json.text());
            case "fingerprint" -> event.clientFingerprint(fingerprint());
            case "checksum" -> checksum(json.text());
            case "sdk" -> context.sdk();
            case "tags" -> context.tags();
            case "user", "sentry.interfaces.User" -> context.user();
            case "request", "sentry.interfaces.Http" -> context.request();
            case "contexts" -> context.contexts();
            default -> failure(name);
        }
    }

    private void failure(String name) {
        switch (name) {
            case "exception", "sentry.interfaces.Exception" -> exceptions.read(values);
            case "logentry", "sentry.interfaces.Message" -> logEntry();
            case "message" -> message();
            case "stacktrace", "sentry.interfaces.Stacktrace" -> topStack = stacks.read();
            case "threads" -> {
                threadsFrom = json.position();
                json.skip();
                threadsTo = json.position();
            }
            default -> json.skip();
        }
    }

    private Level level() {
        if (json.peek() == JsonKind.NUMBER) {
            return Levels.ofPython(json.count());
        }
        return Levels.named(json.text(), Level.ERROR);
    }

    private void logEntry() {
        messages.read();
        hasLogEntry |= !messages.text().isEmpty();
    }

    private void message() {
        if (hasLogEntry) {
            json.skip();
        } else {
            messages.read();
        }
    }

    private List<String> fingerprint() {
        if (json.peek() != JsonKind.ARRAY) {
            String part = json.text();
            return part.isEmpty() ? List.of() : List.of(part);
        }
        json.enterArray();
        List<String> parts = new ArrayList<>();
        while (json.nextElement()) {
            String part = json.text();
            if (!part.isEmpty() && parts.size() <= FieldLimits.FINGERPRINT_PARTS) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    private void checksum(String checksum) {
        if (!checksum.isEmpty()) {
            event.clientFingerprint(List.of(checksum));
        }
    }

    private void complete(RawPayload raw, EnvelopeItem item) {
        if (!item.header().eventId().isEmpty()) {
            event.id(item.header().eventId());
        }
        if (live && timestamp != Times.NONE) {
            event.timestamp(timestamp + item.header().drift(raw.receivedAt()));
        } else {
            event.timestamp(timestamp);
        }
        if (!event.hasId()) {
            event.derivedId(ContentHash.idOf(raw.project(), item.bytes(), item.from(), item.to()));
        }
        event.message(messages.text()).messageTemplate(messages.template());
        event.transaction(transaction.isEmpty() ? culprit : transaction).service(context.service());
        boolean hasStack = chain();
        if (!hasStack) {
            event.callSite(callSite(item));
        }
        if (exceptions.takeByHandler()) {
            event.flag(EventFlag.ECHOED);
        }
        if (stacks.takeTrimmed()) {
            event.flag(EventFlag.STACK_TRIMMED);
        }
    }

    /** Hands the chain to the event and says whether any exception of it has a stack. */
    private boolean chain() {
        if (values.trimmed()) {
            event.flag(EventFlag.STACK_TRIMMED);
        }
        boolean hasStack = false;
        for (SentryException e : CauseChain.of(values.take())) {
            event.thrown(e.qualifiedType(event.platform()), e.value(), e.handled(), e.synthetic(), e.stack());
            hasStack |= !e.stack().isEmpty();
        }
        return hasStack;
    }

    private StackTrace callSite(EnvelopeItem item) {
        if (!topStack.isEmpty() || threadsTo == 0) {
            return topStack;
        }
        json.reset(item.bytes(), threadsFrom, threadsTo);
        return threads.read();
    }
}
