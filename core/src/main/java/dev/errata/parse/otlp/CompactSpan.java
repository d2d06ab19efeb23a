// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.FieldLimits;
import dev.errata.parse.TimestampRule;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import java.util.List;

/**
 * Makes the spans of one resource compact.
 *
 * @param service by the rule that holds for events
 * @param environment by the rule that holds for events
 * @param receivedAt epoch milliseconds
 */
record CompactSpan(String service, String environment, long receivedAt, TimestampRule rule) {

    static final int MAX_STATUS_MESSAGE = 200;
    private static final int MAX_RESENDS = 1_000;
    private static final int PARENT_IS_REMOTE = 0x300;

    private static final SpanKind[] KINDS = {
        SpanKind.INTERNAL, SpanKind.INTERNAL, SpanKind.SERVER, SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER
    };
    private static final SpanStatus[] STATUSES = SpanStatus.values();

    static CompactSpan in(Attributes resource, long receivedAt, TimestampRule rule) {
        String environment = FieldLimits.cut(
                resource.first("deployment.environment.name", "deployment.environment"), FieldLimits.ENVIRONMENT);
        return new CompactSpan(
                FieldLimits.cut(resource.first("service.name"), FieldLimits.SERVICE),
                environment.isEmpty() ? ErrorEventBuilder.DEFAULT_ENVIRONMENT : environment,
                receivedAt,
                rule);
    }

    Span of(SentSpan sent) {
        SpanFacts facts = sent.facts;
        SpanKind kind = sent.kind >= 0 && sent.kind < KINDS.length ? KINDS[sent.kind] : SpanKind.INTERNAL;
        SpanTime time = SpanTime.of(sent.start, sent.end, receivedAt, rule);
        String name = FieldLimits.cut(sent.name, FieldLimits.TRANSACTION);
        String type = facts.has(SpanFact.ERROR_TYPE) ? facts.get(SpanFact.ERROR_TYPE) : sent.exception.type();
        Callee callee = Callee.of(kind, facts);
        return new Span(
                sent.id,
                sent.parent,
                kind,
                sent.status >= 0 && sent.status < STATUSES.length ? STATUSES[sent.status] : SpanStatus.UNSET,
                service,
                environment,
                name,
                FieldLimits.cut(endpoint(facts, sent.name), FieldLimits.TRANSACTION),
                time.start(),
                time.duration(),
                FieldLimits.cut(type, FieldLimits.EXCEPTION_TYPE),
                FieldLimits.cut(sent.statusMessage, MAX_STATUS_MESSAGE),
                sent.exception.recorded(),
                Outcome.http(facts),
                FieldLimits.cut(Outcome.rpc(facts), FieldLimits.PLATFORM),
                Outcome.sql(facts, type),
                FieldLimits.cut(callee.name(), FieldLimits.SERVICE),
                FieldLimits.cut(callee.address(), FieldLimits.SERVICE),
                callee.connection(),
                facts.number(SpanFact.RESEND, MAX_RESENDS),
                (sent.flags & PARENT_IS_REMOTE) == PARENT_IS_REMOTE,
                sent.links.isEmpty() ? List.of() : sent.links,
                ShownAttributes.of(facts),
                SamplingWeight.of(sent.traceState));
    }

    /** Method and route, else RPC service and method, else the name. Tracers mostly name spans so; then it is the name. */
    private static String endpoint(SpanFacts facts, String name) {
        if (facts.has(SpanFact.HTTP_ROUTE)) {
            return joined(facts.get(SpanFact.HTTP_METHOD), ' ', facts.get(SpanFact.HTTP_ROUTE), name);
        }
        String method = facts.get(SpanFact.RPC_METHOD);
        if (method.isEmpty()) {
            return name;
        }
        return method.indexOf('/') >= 0 ? method : joined(facts.get(SpanFact.RPC_SERVICE), '/', method, name);
    }

    private static String joined(String first, char between, String second, String name) {
        if (first.isEmpty()) {
            return second;
        }
        int at = first.length();
        boolean same = name.length() == at + 1 + second.length()
                && name.charAt(at) == between
                && name.startsWith(first)
                && name.endsWith(second);
        return same ? name : first + between + second;
    }
}
