// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import dev.errata.parse.Corpus;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The ids of all spans in the recorded requests, read without the product. */
final class SentSpans {

    private final Map<String, Set<Long>> byTrace = new HashMap<>();

    static Map<String, Set<Long>> byTrace() throws IOException {
        SentSpans sent = new SentSpans();
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            String file = Corpus.fileOf(request);
            if (file.endsWith(".traces.json")) {
                sent.json(new ObjectMapper().readTree(Corpus.bytes(file)));
            } else if (file.endsWith(".traces.pb")) {
                sent.protobuf(TracesData.parseFrom(Corpus.bytes(file)));
            }
        }
        return sent.byTrace;
    }

    private void json(JsonNode request) {
        for (JsonNode resource : request.get("resourceSpans")) {
            for (JsonNode scope : resource.get("scopeSpans")) {
                for (JsonNode span : scope.get("spans")) {
                    add(span.get("traceId").asText(), span.get("spanId").asText());
                }
            }
        }
    }

    private void protobuf(TracesData request) {
        request.getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList()
                                .forEach(span -> add(hex(span.getTraceId()), hex(span.getSpanId())))));
    }

    private void add(String trace, String span) {
        byTrace.computeIfAbsent(trace, t -> new TreeSet<>()).add(HexFormat.fromHexDigitsToLong(span));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
