// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.Format;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.ThrownException;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.Levels;
import dev.errata.parse.Times;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.Attributes.Attribute;
import dev.errata.parse.otlp.OtlpSpan.SpanException;
import dev.errata.parse.text.ThrownText;
import java.util.Set;

/** Turns log records and span events into error events, by the same rules. */
final class OtlpEvents {

    private static final int FIRST_ERROR_SEVERITY = 17;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Attributes that are read into fields, are too long for a tag, or tell who a person is. */
    private static final Set<String> NO_TAGS = Set.of(
            "exception.type",
            "exception.message",
            "exception.stacktrace",
            "stack",
            "log.body.template",
            "user",
            "client.address",
            "url.full",
            "url.query",
            "http.url",
            "http.target",
            "net.peer.ip",
            "network.peer.address",
            "network.peer.port");

    private final ErrorEventBuilder event;

    OtlpEvents(TimestampRule rule) {
        this.event = new ErrorEventBuilder(rule);
    }

    /** Whether a record reports an error: it carries an exception, or its severity is ERROR or worse. */
    static boolean isError(OtlpLog log) {
        return hasException(log.attributes())
                || log.severity() >= FIRST_ERROR_SEVERITY
                || (log.severity() == 0 && level(log).compareTo(Level.ERROR) <= 0);
    }

    private static boolean hasException(Attributes attributes) {
        return !attributes
                .first("exception.type", "exception.message", "exception.stacktrace")
                .isEmpty();
    }

    private static Level level(OtlpLog log) {
        return log.severity() > 0 ? Levels.ofSeverity(log.severity()) : Levels.named(log.severityText(), Level.INFO);
    }

    /** The error that a record reports. */
    ErrorEvent of(RawPayload raw, Attributes resource, OtlpLog log) {
        start(raw, Format.OTLP_LOGS, resource, log.time());
        event.level(log.severity() == 0 && log.severityText().isEmpty() ? Level.ERROR : level(log))
                .logger(log.scope())
                .message(log.body())
                .messageTemplate(log.attributes().first("log.body.template"))
                .trace(log.traceId(), log.spanId());
        surroundings(log.attributes());
        request(log.attributes(), "");
        String service = resource.first("service.name");
        if (hasException(log.attributes())) {
            thrown(raw, resource, log.attributes(), log.time(), log.body());
        } else {
            String time = Long.toString(log.time());
            event.derivedId(ContentHash.idOf(
                    raw.project(), service, event.traceId(), event.spanId(), time, log.scope(), log.body()));
            occurrence(raw, service, log.body());
        }
        return event.build();
    }

    /** The error that an exception recorded on a span reports. */
    ErrorEvent of(RawPayload raw, Attributes resource, OtlpSpan span, SpanException exception) {
        start(raw, Format.OTLP_SPANS, resource, exception.time());
        event.trace(span.traceId(), span.spanId());
        surroundings(span.attributes());
        surroundings(exception.attributes());
        request(span.attributes(), span.isEntry() ? span.name() : "");
        thrown(raw, resource, exception.attributes(), exception.time(), "");
        if (event.platform().equals("java")) {
            event.flag(EventFlag.ECHOED);
        }
        return event.build();
    }

    private void start(RawPayload raw, Format format, Attributes resource, long nanos) {
        event.start(raw, format)
                .timestamp(nanos == 0 ? Times.NONE : Times.plausible(nanos / NANOS_PER_MILLI))
                .platform(Runtime.of(resource).platform())
                .service(resource.first("service.name"))
                .release(resource.first("service.version"))
                .environment(resource.first("deployment.environment.name", "deployment.environment"))
                .serverName(resource.first("host.name", "service.instance.id"));
        String sdk = resource.first("telemetry.sdk.name");
        if (!sdk.isEmpty()) {
            String version = resource.first("telemetry.sdk.version");
            event.sdk(version.isEmpty() ? sdk : sdk + '/' + version);
        }
    }

    private void surroundings(Attributes attributes) {
        for (Attribute attribute : attributes.list()) {
            String key = attribute.key();
            if (attribute.scalar()
                    && !NO_TAGS.contains(key)
                    && !key.startsWith("user.")
                    && !key.startsWith("enduser.")) {
                event.tag(key, attribute.value());
            }
        }
        String user = attributes.first("user.id", "enduser.id", "user.email", "user.name", "user");
        if (!user.isEmpty()) {
            event.user(user);
        }
    }

    private void request(Attributes attributes, String otherwise) {
        String route = attributes.first("http.route");
        String method = attributes.first("http.request.method", "http.method");
        String named = method.isEmpty() ? route : method + ' ' + route;
        event.transaction(route.isEmpty() ? otherwise : named);
        event.request(method, attributes.first("url.full", "http.url", "url.path", "http.target"));
    }

    private void thrown(RawPayload raw, Attributes resource, Attributes attributes, long time, String body) {
        String type = attributes.first("exception.type");
        String message = attributes.first("exception.message");
        String stack = attributes.first("exception.stacktrace");
        ThrownText thrown =
                ThrownText.of(type, message, stack, Runtime.of(resource).language());
        if (event.platform().isEmpty()) {
            event.platform(thrown.platform());
        }
        boolean escaped = attributes.first("exception.escaped").equals("true");
        for (ThrownException e : thrown.chain().exceptions()) {
            InApp handled = escaped ? InApp.NO : e.handled();
            event.thrown(new ThrownException(e.type(), e.message(), handled, e.synthetic(), e.stackTrace()));
        }
        String service = resource.first("service.name");
        event.derivedId(ContentHash.idOf(
                raw.project(),
                service,
                event.traceId(),
                event.spanId(),
                Long.toString(time),
                body,
                type,
                message,
                stack));
        occurrence(raw, service, stack.isEmpty() ? type + '\n' + message : stack);
    }

    private void occurrence(RawPayload raw, String service, String failure) {
        if (!event.traceId().isEmpty()) {
            event.occurrence(ContentHash.of(raw.project(), event.traceId(), service, failure));
        }
    }
}
