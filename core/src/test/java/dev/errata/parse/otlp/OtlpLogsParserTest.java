// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.Level;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.resource.v1.Resource;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OtlpLogsParserTest {

    private static final String TRACE = "f5d60703ad814f07ab9a55209daa686a";

    private final OtlpLogsParser parser = new OtlpLogsParser(TimestampRule.LIVE);
    private final CollectingSink sink = new CollectingSink();

    @Test
    void theSameRecordIsTheSameEventInBothEncodings() {
        ErrorEvent json = json("""
                "timeUnixNano":"1795448681652000000","severityNumber":"SEVERITY_NUMBER_ERROR","body":{"stringValue":"boom"},
                "traceId":"F5D60703AD814F07AB9A55209DAA686A","attributes":[
                {"key":"exception.type","value":{"stringValue":"java.io.IOException"}},
                {"key":"retries","value":{"intValue":"3"}},{"key":"ratio","value":{"doubleValue":1}}]""");
        LogRecord record = LogRecord.newBuilder()
                .setTimeUnixNano(1_795_448_681_652_000_000L)
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_ERROR)
                .setBody(AnyValue.newBuilder().setStringValue("boom"))
                .setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(TRACE)))
                .addAttributes(attribute("exception.type", "java.io.IOException"))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("retries")
                        .setValue(AnyValue.newBuilder().setIntValue(3)))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("ratio")
                        .setValue(AnyValue.newBuilder().setDoubleValue(1)))
                .build();
        byte[] protobuf = LogsData.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "shop")))
                        .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(record)))
                .build()
                .toByteArray();
        parser.parse(Corpus.payload(Format.OTLP_LOGS, protobuf), sink);
        assertThat(sink.events.get(1)).isEqualTo(json);
        assertThat(json.traceId()).isEqualTo(TRACE);
        assertThat(json.tags())
                .containsEntry("retries", "3")
                .containsEntry("ratio", "1.0")
                .hasSize(2);
    }

    @Test
    void aWarningWithAnExceptionIsAnEventOfThatLevel() {
        ErrorEvent event = json("\"severityNumber\":13,\"attributes\":[" + pair("exception.type", "Timeout") + "]");
        assertThat(event.level()).isEqualTo(Level.WARNING);
        assertThat(event.exceptions().innermost().type()).isEqualTo("Timeout");
    }

    @Test
    void anErrorWithoutExceptionIsAMessageWithItsTemplate() {
        ErrorEvent event = json("\"severityNumber\":17,\"body\":{\"stringValue\":\"no 7\"},\"attributes\":["
                + pair("log.body.template", "no {}") + "]");
        assertThat(event.exceptions().isEmpty()).isTrue();
        assertThat(event.message()).isEqualTo("no 7");
        assertThat(event.messageTemplate()).isEqualTo("no {}");
        assertThat(event.tags()).isEmpty();
    }

    @Test
    void aStackTextAloneTellsTypeAndMessage() {
        ErrorEvent event = json("\"severityNumber\":17,\"attributes\":["
                + pair("exception.stacktrace", "TypeError: x is undefined\\n    at f (/srv/a.js:1:2)") + ","
                + pair("user", "ada") + "]");
        assertThat(event.exceptions().innermost().type()).isEqualTo("TypeError");
        assertThat(event.exceptions().innermost().message()).isEqualTo("x is undefined");
        assertThat(event.exceptions().innermost().stackTrace().frames()).hasSize(1);
        assertThat(event.user()).isNotZero();
        assertThat(event.tags()).isEmpty();
    }

    @Test
    void recordsBelowErrorAreNoErrors() {
        parse("\"severityNumber\":9,\"body\":{\"stringValue\":\"started\"}");
        parse("\"body\":{\"stringValue\":\"no severity at all\"}");
        assertThat(sink.events).isEmpty();
        assertThat(sink.others).isEqualTo(2);
    }

    @Test
    void severityTextCountsWhereTheNumberIsMissing() {
        assertThat(json("\"severityText\":\"SEVERE\",\"body\":{\"stringValue\":\"x\"}")
                        .level())
                .isEqualTo(Level.ERROR);
    }

    @Test
    void reportsOfOneFailureShareItsOccurrence() {
        String failure = "\"traceId\":\"" + TRACE + "\",\"severityNumber\":17,\"attributes\":["
                + pair("exception.type", "T") + "," + pair("exception.message", "m") + "],\"spanId\":\"%s\"";
        ErrorEvent one = json(failure.formatted("00000000000000a1"));
        parse(failure.formatted("00000000000000a2"));
        ErrorEvent other = sink.events.get(1);
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.occurrence()).isEqualTo(one.occurrence());
    }

    @Test
    void mapsInTheBodyStayReadable() {
        ErrorEvent event = json("\"severityNumber\":17,\"body\":{\"kvlistValue\":{\"values\":[" + pair("msg", "boom")
                + ",{\"key\":\"n\",\"value\":{\"arrayValue\":{\"values\":[{\"intValue\":5}]}}}]}}");
        assertThat(event.message()).isEqualTo("{msg=boom, n=[5]}");
    }

    private ErrorEvent json(String record) {
        parse(record);
        return sink.only();
    }

    private void parse(String record) {
        String document = """
                {"resourceLogs":[{"resource":{"attributes":[%s]},"scopeLogs":[{"logRecords":[{%s}]}]}]}""".formatted(pair("service.name", "shop"), record);
        parser.parse(Corpus.payload(Format.OTLP_LOGS, document.getBytes(StandardCharsets.UTF_8)), sink);
        assertThat(sink.rejections).isEmpty();
    }

    private static String pair(String key, String value) {
        return "{\"key\":\"%s\",\"value\":{\"stringValue\":\"%s\"}}".formatted(key, value);
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }
}
