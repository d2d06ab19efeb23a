// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.errata.model.Format;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OtlpScrubbingTest {
    private static final String LONG = "x".repeat(120);

    private final Scrubber scrubber = Scrubber.of(ScrubRules.DEFAULT);

    @Test
    void secretsOfLogsAreTakenOutAndAllElseStays() throws InvalidProtocolBufferException {
        LogsData logs = logs(text -> text);
        byte[] scrubbed = scrubber.scrub(Format.OTLP_LOGS, logs.toByteArray());
        LogsData expected = logs(text -> "[Filtered]");
        assertThat(LogsData.parseFrom(scrubbed)).isEqualTo(expected);
        assertThat(scrubbed).isEqualTo(expected.toByteArray());
    }

    @Test
    void secretsOfSpansAreTakenOutAndAllElseStays() throws InvalidProtocolBufferException {
        TracesData spans = spans(text -> text);
        byte[] scrubbed = scrubber.scrub(Format.OTLP_SPANS, spans.toByteArray());
        assertThat(TracesData.parseFrom(scrubbed)).isEqualTo(spans(text -> "[Filtered]"));
    }

    @Test
    void numbersAndBytesUnderSecretNamesBecomeText() throws InvalidProtocolBufferException {
        LogRecord record = LogRecord.newBuilder()
                .addAttributes(
                        pair("pin", AnyValue.newBuilder().setIntValue(1234).build()))
                .addAttributes(pair(
                        "order",
                        AnyValue.newBuilder().setIntValue(4111111111111111L).build()))
                .addAttributes(pair(
                        "private_key",
                        AnyValue.newBuilder()
                                .setBytesValue(ByteString.copyFromUtf8("k"))
                                .build()))
                .addAttributes(
                        pair("tokens", AnyValue.newBuilder().setIntValue(12).build()))
                .build();
        LogsData scrubbed =
                LogsData.parseFrom(scrubber.scrub(Format.OTLP_LOGS, logs(record).toByteArray()));
        assertThat(scrubbed.getResourceLogs(0).getScopeLogs(0).getLogRecords(0).getAttributesList())
                .extracting(pair ->
                        pair.getValue().getStringValue() + pair.getValue().getIntValue())
                .containsExactly("[Filtered]0", "[Filtered]0", "[Filtered]0", "12");
    }

    @Test
    void withoutSecretsItIsTheSameArray() {
        byte[] payload = logs(LogRecord.newBuilder()
                        .setBody(text("order 17 failed"))
                        .build())
                .toByteArray();
        assertThat(scrubber.scrub(Format.OTLP_LOGS, payload)).isSameAs(payload);
    }

    @Test
    void aTruncatedMessageIsScrubbedAsFarAsItCanBeRead() {
        byte[] payload = logs(text -> text).toByteArray();
        for (int length = 0; length < payload.length; length++) {
            byte[] scrubbed = scrubber.scrub(Format.OTLP_LOGS, Arrays.copyOf(payload, length));
            assertThat(new String(scrubbed, StandardCharsets.ISO_8859_1))
                    .doesNotContain("4111111111111111")
                    .doesNotContain("hunter2");
        }
    }

    private static LogsData logs(UnaryOperator<String> secret) {
        KeyValueList list = KeyValueList.newBuilder()
                .addValues(pair("a", text(LONG)))
                .addValues(pair("user_password", text(secret.apply("hunter2"))))
                .build();
        return LogsData.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .setResource(Resource.newBuilder()
                                .addAttributes(pair("service.name", text("shop")))
                                .addAttributes(pair(
                                        "process.command_args",
                                        AnyValue.newBuilder()
                                                .setArrayValue(ArrayValue.newBuilder()
                                                        .addValues(text("java"))
                                                        .addValues(text("--password=" + secret.apply("hunter2"))))
                                                .build())))
                        .addScopeLogs(ScopeLogs.newBuilder()
                                .addLogRecords(LogRecord.newBuilder()
                                        .setTimeUnixNano(1_795_451_400_000_000_000L)
                                        .setBody(text("card " + secret.apply("4111111111111111") + " refused"))
                                        .addAttributes(pair(
                                                "m",
                                                AnyValue.newBuilder()
                                                        .setKvlistValue(list)
                                                        .build()))
                                        .setTraceId(ByteString.copyFrom(new byte[16])))))
                .build();
    }

    private static LogsData logs(LogRecord record) {
        return LogsData.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(record)))
                .build();
    }

    private static TracesData spans(UnaryOperator<String> secret) {
        Span span = Span.newBuilder()
                .setTraceId(ByteString.copyFromUtf8("4111111111111111"))
                .setName("GET /a?token=" + secret.apply("abc"))
                .addAttributes(pair("http.request.header.cookie", text(secret.apply("a=b"))))
                .addEvents(Span.Event.newBuilder()
                        .setName("exception")
                        .addAttributes(
                                pair("exception.message", text("Bearer " + secret.apply("abc123def456") + " refused"))))
                .addLinks(Span.Link.newBuilder().addAttributes(pair("apiKey", text(secret.apply("k")))))
                .setStatus(Status.newBuilder()
                        .setMessage("redis://:" + secret.apply("pw") + "@cache")
                        .setCodeValue(2))
                .build();
        return TracesData.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
    }

    private static KeyValue pair(String key, AnyValue value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }

    private static AnyValue text(String text) {
        return AnyValue.newBuilder().setStringValue(text).build();
    }
}
