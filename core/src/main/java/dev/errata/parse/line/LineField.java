// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a JSON log line tells, with the names that loggers give it; dots stand for nested objects. The names
 * are those of Errata, Elastic ECS, logstash, bunyan, pino, zap, structlog, Serilog and GELF. See docs/formats.md.
 */
enum LineField {
    ID("event_id", "event.id"),
    TIME("timestamp", "@timestamp", "ts", "time", "datetime", "asctime", "@t"),
    LEVEL("level", "severity", "lvl", "log.level", "loglevel", "levelname", "severity_text", "@l"),
    MESSAGE("message", "msg", "event", "@m", "short_message"),
    TEMPLATE("message_template", "messageTemplate", "@mt"),
    TYPE(
            "error.type",
            "error.name",
            "error.class",
            "err.type",
            "err.name",
            "exception.type",
            "exception.class",
            "exception.name",
            "exception_class",
            "exception_type",
            "exc_type"),
    /** A name that many loggers use for other things than the exception's class. */
    AMBIGUOUS_TYPE("type", "error.kind"),
    ERROR_MESSAGE(
            "error.message",
            "err.message",
            "exception.message",
            "exception.value",
            "exception_message",
            "exc_value",
            "error",
            "err"),
    STACK(
            "stacktrace",
            "stack_trace",
            "stack",
            "error.stack_trace",
            "error.stacktrace",
            "error.stack",
            "err.stack",
            "exception.stacktrace",
            "exception.stack_trace",
            "exception.stack",
            "exception.backtrace",
            "backtrace",
            "exception",
            "exc_info",
            "exc_text",
            "@x",
            "full_message",
            "errorVerbose"),
    SERVICE("service", "service.name", "service_name", "app", "application"),
    ENVIRONMENT("environment", "env", "service.environment", "deployment.environment"),
    RELEASE("release", "service.version", "app_version"),
    LOGGER("logger", "logger_name", "loggerName", "log.logger", "name"),
    HOST("host", "hostname", "host.name", "host.hostname", "server_name"),
    PLATFORM("platform", "language"),
    TRANSACTION("transaction", "transaction.name", "http.route", "route"),
    METHOD("http.request.method", "request.method", "req.method"),
    URL("url.full", "url.path", "request.url", "req.url"),
    TRACE("trace_id", "traceId", "trace.id", "traceID"),
    SPAN("span_id", "spanId", "span.id", "spanID"),
    USER("user", "user.id", "user_id", "user.email", "user.name"),
    FINGERPRINT("fingerprint"),
    SDK("sdk");

    private static final Map<String, LineField> BY_NAME = byName();

    private final List<String> names;

    LineField(String... names) {
        this.names = List.of(names);
    }

    /** The field that loggers mean by that dotted name, or null if it is none of ours. */
    static @Nullable LineField named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, LineField> byName() {
        Map<String, LineField> byName = new HashMap<>();
        for (LineField field : values()) {
            field.names.forEach(name -> byName.put(name, field));
        }
        return Map.copyOf(byName);
    }
}
