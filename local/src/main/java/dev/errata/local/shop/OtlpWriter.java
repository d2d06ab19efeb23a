// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.errata.model.Format;
import dev.errata.tracing.SpanKind;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes spans of one service, and what they log, as OTLP, by the clock of that service. */
final class OtlpWriter {

    private static final int MAX_SKEW = 50_000;
    private static final int SAMPLED = 1;
    private static final int HAS_IS_REMOTE = 0x100;
    private static final int IS_REMOTE = 0x200;
    private static final Status ERROR =
            Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR).build();
    private static final InstrumentationScope SCOPE = InstrumentationScope.newBuilder()
            .setName("shop")
            .setVersion("2.4.0")
            .build();
    private static final Map<SpanKind, Span.SpanKind> KINDS = new EnumMap<>(Map.of(
            SpanKind.INTERNAL, Span.SpanKind.SPAN_KIND_INTERNAL,
            SpanKind.SERVER, Span.SpanKind.SPAN_KIND_SERVER,
            SpanKind.CLIENT, Span.SpanKind.SPAN_KIND_CLIENT,
            SpanKind.PRODUCER, Span.SpanKind.SPAN_KIND_PRODUCER,
            SpanKind.CONSUMER, Span.SpanKind.SPAN_KIND_CONSUMER));

    private final int[] skews;

    OtlpWriter(SplittableRandom random) {
        this.skews = random.ints(ShopService.values().length, -MAX_SKEW, MAX_SKEW + 1)
                .toArray();
    }

    /** Those spans that are not lost. */
    ShopPayload spans(List<ShopSpan> spans) {
        ShopService service = spans.get(0).service();
        ScopeSpans.Builder scope = ScopeSpans.newBuilder().setScope(SCOPE);
        for (ShopSpan span : spans) {
            if (!span.isLost()) {
                scope.addSpans(span(span));
            }
        }
        int count = scope.getSpansCount();
        byte[] bytes = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(service.resource())
                        .addScopeSpans(scope))
                .build()
                .toByteArray();
        return new ShopPayload(Format.OTLP_SPANS, service.id(), count, bytes);
    }

    /** What the spans log. */
    ShopPayload logs(List<ShopSpan> spans) {
        ShopService service = spans.get(0).service();
        ScopeLogs.Builder scope = ScopeLogs.newBuilder().setScope(SCOPE);
        for (ShopSpan span : spans) {
            if (span.logsThrown()) {
                scope.addLogRecords(log(span));
            }
        }
        int count = scope.getLogRecordsCount();
        byte[] bytes = count == 0
                ? new byte[0]
                : ExportLogsServiceRequest.newBuilder()
                        .addResourceLogs(ResourceLogs.newBuilder()
                                .setResource(service.resource())
                                .addScopeLogs(scope))
                        .build()
                        .toByteArray();
        return new ShopPayload(Format.OTLP_LOGS, service.id(), count, bytes);
    }

    private Span span(ShopSpan span) {
        boolean entry = span.kind().isEntry();
        Span.Builder out = Span.newBuilder()
                .setTraceId(traceId(span))
                .setSpanId(spanId(span))
                .setFlags(flags(span))
                .setName(span.operation().spanName(entry))
                .setKind(KINDS.get(span.kind()))
                .setStartTimeUnixNano(nanos(span, span.start()))
                .setEndTimeUnixNano(nanos(span, span.endTime()))
                .addAllAttributes(span.operation().attributes(entry));
        ShopSpan parent = span.parent();
        if (parent != null) {
            out.setParentSpanId(spanId(parent));
        }
        ShopSpan link = span.linked();
        if (link != null) {
            out.addLinks(Span.Link.newBuilder().setTraceId(traceId(link)).setSpanId(spanId(link)));
        }
        outcome(span, out);
        return out.build();
    }

    private static int flags(ShopSpan span) {
        if (!span.service().flagsRemoteParents()) {
            return SAMPLED;
        }
        return SAMPLED | HAS_IS_REMOTE | (span.kind().isEntry() && span.parent() != null ? IS_REMOTE : 0);
    }

    private void outcome(ShopSpan span, Span.Builder out) {
        if (span.resends() > 0) {
            out.addAttributes(Pairs.of("http.request.resend_count", span.resends()));
        }
        if (span.operation().callee() != null && (!span.operation().http() || answered(span))) {
            out.addAttributes(span.result().code(span.operation().http()));
        }
        if (span.failed()) {
            out.setStatus(ERROR);
            out.addAttributes(errorType(span));
        }
        if (span.recordsThrown()) {
            out.addEvents(Span.Event.newBuilder()
                    .setName("exception")
                    .setTimeUnixNano(nanos(span, span.endTime()))
                    .addAllAttributes(exception(span)));
        }
    }

    private static KeyValue errorType(ShopSpan span) {
        ShopFailure thrown = span.thrown();
        boolean coded = span.operation().callee() != null;
        return thrown == null || coded
                ? span.result().errorType(span.operation().http())
                : Pairs.of("error.type", thrown.type());
    }

    private static boolean answered(ShopSpan span) {
        return span.kind().isEntry() || span.answer() != null;
    }

    private LogRecord log(ShopSpan span) {
        long time = nanos(span, span.endTime());
        return LogRecord.newBuilder()
                .setTimeUnixNano(time)
                .setObservedTimeUnixNano(time)
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_ERROR)
                .setSeverityText("ERROR")
                .setBody(Pairs.text("request failed"))
                .addAllAttributes(exception(span))
                .setFlags(SAMPLED)
                .setTraceId(traceId(span))
                .setSpanId(spanId(span))
                .build();
    }

    private static List<KeyValue> exception(ShopSpan span) {
        ShopFailure thrown = span.thrown();
        int order = span.trace().order();
        return thrown == null
                ? List.of()
                : List.of(
                        Pairs.of("exception.type", thrown.type()),
                        Pairs.of("exception.message", thrown.message(order)),
                        Pairs.of("exception.stacktrace", thrown.stack(order)));
    }

    private long nanos(ShopSpan span, long micros) {
        return (micros + skews[span.service().ordinal()]) * 1_000;
    }

    private static ByteString traceId(ShopSpan span) {
        ByteBuffer id = ByteBuffer.allocate(16).putLong(span.trace().idHigh());
        return UnsafeByteOperations.unsafeWrap(id.putLong(span.trace().idLow()).flip());
    }

    private static ByteString spanId(ShopSpan span) {
        return UnsafeByteOperations.unsafeWrap(
                ByteBuffer.allocate(8).putLong(span.id()).flip());
    }
}
