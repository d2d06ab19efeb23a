// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.errata.model.Format;
import dev.errata.parse.otlp.OtlpCount;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static final int MAX = 1_000;

    @Test
    void protobufPartsTogetherHoldEveryRecordOnceWithItsResourceAndScope() throws Exception {
        ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
        List<String> sent = new ArrayList<>();
        for (int r = 0; r < 5; r++) {
            ResourceLogs.Builder resource = ResourceLogs.newBuilder()
                    .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "s" + r)))
                    .setSchemaUrl("schema");
            for (int s = 0; s < 3; s++) {
                ScopeLogs.Builder scope = ScopeLogs.newBuilder()
                        .setScope(InstrumentationScope.newBuilder().setName("scope" + s));
                for (int i = 0; i < 20; i++) {
                    String body = r + "/" + s + "/" + i + "x".repeat(i * 5);
                    sent.add("s" + r + " scope" + s + " " + body);
                    scope.addLogRecords(
                            LogRecord.newBuilder().setBody(AnyValue.newBuilder().setStringValue(body)));
                }
                resource.addScopeLogs(scope);
            }
            request.addResourceLogs(resource);
        }
        Split split = ProtobufSplitter.split(request.build().toByteArray(), MAX);
        assertThat(split.rejected()).isZero();
        assertThat(split.parts()).allSatisfy(part -> assertThat(part.length).isLessThanOrEqualTo(MAX));
        assertThat(received(split)).containsExactlyElementsOf(sent);
    }

    @Test
    void aRecordThatFitsNoPartIsRejectedAlone() throws Exception {
        byte[] request = ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .addScopeLogs(ScopeLogs.newBuilder()
                                .addLogRecords(record("small"))
                                .addLogRecords(record("x".repeat(2 * MAX)))
                                .addLogRecords(record("last"))))
                .build()
                .toByteArray();
        Split split = ProtobufSplitter.split(request, MAX);
        assertThat(split.rejected()).isEqualTo(1);
        assertThat(received(split)).containsExactly("  small", "  last");
    }

    @Test
    void jsonIsSplitLikeProtobuf() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            records.append(i == 0 ? "" : ",")
                    .append("{\"severityNumber\":17,\"body\":{\"stringValue\":\"b")
                    .append(i)
                    .append("\"}}");
        }
        records.append(",{\"body\":{\"stringValue\":\"")
                .append("x".repeat(2 * MAX))
                .append("\"}}");
        String request = "{\"resourceLogs\":[{\"resource\":{\"attributes\":[]},\"scopeLogs\":[{\"logRecords\":["
                + records + "],\"scope\":{\"name\":\"s\"}}],\"schemaUrl\":\"u\"}],\"new\":1}";
        Split split = JsonSplitter.split(Format.OTLP_LOGS, request.getBytes(StandardCharsets.UTF_8), MAX);
        assertThat(split.rejected()).isEqualTo(1);
        OtlpCount count = new OtlpCount();
        int errors = 0;
        for (byte[] part : split.parts()) {
            count.count(Format.OTLP_LOGS, true, part);
            errors += count.errors();
            assertThat(part.length).isLessThanOrEqualTo(MAX);
            assertThat(new String(part, StandardCharsets.UTF_8))
                    .contains("\"scope\":{\"name\":\"s\"}", "\"schemaUrl\":\"u\"", "\"new\":1");
        }
        assertThat(errors).isEqualTo(50);
    }

    private static LogRecord record(String body) {
        return LogRecord.newBuilder()
                .setBody(AnyValue.newBuilder().setStringValue(body))
                .setTraceId(ByteString.copyFrom(new byte[16]))
                .build();
    }

    private static KeyValue attribute(String name, String value) {
        return KeyValue.newBuilder()
                .setKey(name)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static List<String> received(Split split) throws Exception {
        List<String> received = new ArrayList<>();
        for (byte[] part : split.parts()) {
            for (ResourceLogs resource :
                    ExportLogsServiceRequest.parseFrom(part).getResourceLogsList()) {
                String service = resource.getResource().getAttributesList().stream()
                        .map(attribute -> attribute.getValue().getStringValue())
                        .findFirst()
                        .orElse("");
                for (ScopeLogs scope : resource.getScopeLogsList()) {
                    scope.getLogRecordsList()
                            .forEach(record -> received.add(
                                    service + " " + scope.getScope().getName() + " "
                                            + record.getBody().getStringValue()));
                }
            }
        }
        return received;
    }
}
