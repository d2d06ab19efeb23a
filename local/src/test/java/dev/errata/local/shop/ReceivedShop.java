// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.errata.model.Format;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What arrives of a shop, read with OpenTelemetry's own classes and put together by trace. */
final class ReceivedShop {

    private final Map<String, List<Received>> spans = new HashMap<>();
    private final Map<String, List<String>> reporters = new HashMap<>();
    private int count;

    /** A span and who sent it. */
    record Received(String service, Span span) {}

    /** Reads one payload. */
    void read(ShopPayload payload) {
        try {
            if (payload.format() == Format.OTLP_SPANS) {
                readSpans(ExportTraceServiceRequest.parseFrom(payload.bytes()));
            } else {
                readLogs(ExportLogsServiceRequest.parseFrom(payload.bytes()));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private void readSpans(ExportTraceServiceRequest request) {
        request.getResourceSpansList().forEach(resource -> {
            String service = service(resource.getResource().getAttributesList());
            for (Span span : resource.getScopeSpans(0).getSpansList()) {
                count++;
                spans.computeIfAbsent(hex(span.getTraceId()), trace -> new ArrayList<>())
                        .add(new Received(service, span));
                span.getEventsList().forEach(event -> reported(span.getTraceId(), service));
            }
        });
    }

    private void readLogs(ExportLogsServiceRequest request) {
        request.getResourceLogsList().forEach(resource -> {
            String service = service(resource.getResource().getAttributesList());
            for (LogRecord log : resource.getScopeLogs(0).getLogRecordsList()) {
                reported(log.getTraceId(), service);
            }
        });
    }

    private void reported(ByteString trace, String service) {
        reporters.computeIfAbsent(hex(trace), id -> new ArrayList<>()).add(service);
    }

    private static String service(List<KeyValue> attributes) {
        return attributes.stream()
                .filter(pair -> pair.getKey().equals("service.name"))
                .map(pair -> pair.getValue().getStringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    /** Spans of a trace, as often as they came. */
    List<Received> spans(String trace) {
        return spans.getOrDefault(trace, List.of());
    }

    /** Services that reported errors in a trace, each as often as it did. */
    List<String> reporters(String trace) {
        return reporters.getOrDefault(trace, List.of());
    }

    /** All spans. */
    int count() {
        return count;
    }
}
