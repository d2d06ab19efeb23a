// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import static dev.errata.gateway.TestGateway.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.RequestHeaders;
import dev.errata.gateway.TestGateway;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.RateLimits;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtlpProtocolTest {

    private static final String JSON =
            "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"severityNumber\":17,\"body\":{\"stringValue\":\"m\"}}]}]}]}";
    private static final byte[] PROTOBUF = ExportLogsServiceRequest.newBuilder()
            .addResourceLogs(ResourceLogs.newBuilder()
                    .addScopeLogs(ScopeLogs.newBuilder()
                            .addLogRecords(LogRecord.newBuilder()
                                    .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_ERROR)
                                    .setBody(AnyValue.newBuilder().setStringValue("m")))))
            .build()
            .toByteArray();
    private static final String GRPC_LOGS = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";

    private final TestGateway gateway = new TestGateway();
    private final Client client = new Client(gateway.port());
    private final WebClient http2 = WebClient.of("h2c://127.0.0.1:" + gateway.port());

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization|Bearer " + KEY,
                "x-api-key|" + KEY,
                "x-errata-key|" + KEY,
                "x-sentry-auth|sentry sentry_key=" + KEY
            })
    void everyHeaderThatClientsCanSetShowsAKey(String header, String value) throws Exception {
        HttpResponse<byte[]> answer =
                client.post("/v1/logs", Map.of("Content-Type", "application/json", header, value), JSON);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        List<Payload> payloads = gateway.log.take();
        assertThat(payloads).singleElement().satisfies(payload -> {
            assertThat(payload.topic()).isEqualTo("otlp_logs");
            assertThat(payload.project()).isEqualTo("shop");
        });
        assertThat(Parsed.of(payloads).events).hasSize(1);
    }

    @Test
    void withoutAKeyNothingIsTaken() throws Exception {
        HttpResponse<byte[]> answer = client.post("/v1/traces", Map.of("Content-Type", "application/json"), JSON);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"code\":16");
    }

    @Test
    void sentrysOwnMountChecksTheProject() throws Exception {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "x-sentry-auth", "sentry sentry_key=" + KEY);
        assertThat(client.post("/api/42/integration/otlp/v1/logs/", headers, JSON)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.post("/api/43/integration/otlp/v1/logs/", headers, JSON)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void errorsAreAStatusInTheEncodingOfTheRequest() throws Exception {
        HttpResponse<byte[]> answer = client.post(
                "/v1/logs", Map.of("Content-Type", "application/x-protobuf", "x-errata-key", KEY), "garbage");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/x-protobuf");
        assertThat(answer.body()).startsWith(8, 3); // field 1, the code: INVALID_ARGUMENT
    }

    @Test
    void whoSendsTooMuchHearsWhenToTryAgain() throws Exception {
        gateway.configure(ProjectSettings.DEFAULT.withRateLimits(new RateLimits(1, 1, 0)));
        Map<String, String> headers = Map.of("Content-Type", "application/json", "x-errata-key", KEY);
        client.post("/v1/logs", headers, JSON);
        HttpResponse<byte[]> answer = client.post("/v1/logs", headers, JSON);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
    }

    @Test
    void aRequestWithoutErrorsCountsByItsSize() throws Exception {
        gateway.configure(ProjectSettings.DEFAULT.withRateLimits(new RateLimits(1, 3, 0)));
        Map<String, String> headers = Map.of("Content-Type", "application/json", "x-errata-key", KEY);
        String large = JSON.replace("17", "9").replace("\"m\"", "\"" + "m".repeat(32 * 1024) + "\"");
        assertThat(client.post("/v1/logs", headers, large).statusCode()).isEqualTo(200);
        assertThat(client.post("/v1/logs", headers, large).statusCode()).isEqualTo(429);
    }

    @Test
    void metricsAreAnsweredAndPassedOver() throws Exception {
        Map<String, String> headers = Map.of("Content-Type", "application/x-protobuf", "x-errata-key", KEY);
        assertThat(client.post("/v1/metrics", headers, "anything").statusCode()).isEqualTo(200);
        assertThat(gateway.log.take()).isEmpty();
    }

    @Test
    void grpcIsServedOnTheSamePort() throws Exception {
        for (boolean gzip : new boolean[] {false, true}) {
            AggregatedHttpResponse answer = call(KEY, PROTOBUF, gzip);
            assertThat(answer.trailers().get("grpc-status")).isEqualTo("0");
            assertThat(answer.content().array()).isEqualTo(new byte[5]);
            assertThat(Parsed.of(gateway.log.take()).events).hasSize(1);
        }
    }

    @Test
    void grpcErrorsComeAsTheirStatus() throws Exception {
        assertThat(call("ffffffffffffffffffffffffffffffff", PROTOBUF, false)
                        .headers()
                        .get("grpc-status"))
                .isEqualTo("7");
        assertThat(call(KEY, new byte[] {1, 2, 3}, false).headers().get("grpc-status"))
                .isEqualTo("3");
        gateway.configure(ProjectSettings.DEFAULT.withRateLimits(new RateLimits(1, 1, 0)));
        call(KEY, PROTOBUF, false);
        AggregatedHttpResponse limited = call(KEY, PROTOBUF, false);
        assertThat(limited.headers().get("grpc-status")).isEqualTo("8");
        assertThat(limited.headers().get("grpc-status-details-bin")).isNotEmpty();
    }

    private AggregatedHttpResponse call(String key, byte[] message, boolean gzip) throws Exception {
        byte[] packed = gzip ? gzip(message) : message;
        byte[] frame = ByteBuffer.allocate(5 + packed.length)
                .put((byte) (gzip ? 1 : 0))
                .putInt(packed.length)
                .put(packed)
                .array();
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, GRPC_LOGS)
                .add("content-type", "application/grpc")
                .add("te", "trailers")
                .add("grpc-encoding", gzip ? "gzip" : "identity")
                .add("x-errata-key", key)
                .build();
        return http2.execute(HttpRequest.of(headers, HttpData.wrap(frame)))
                .aggregate()
                .join();
    }

    private static byte[] gzip(byte[] plain) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }
}
