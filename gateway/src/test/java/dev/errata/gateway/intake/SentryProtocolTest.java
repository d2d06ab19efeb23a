// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import static dev.errata.gateway.TestGateway.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.TestGateway;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.RateLimits;
import dev.errata.model.ErrorEvent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentryProtocolTest {

    private static final String ID = "4928ee19754b49528dbf89eabd122afe";
    private static final String ENVELOPE = "/api/42/envelope/?sentry_key=" + KEY;
    private static final String STORE = "/api/42/store/?sentry_key=" + KEY;
    private static final String EVENT = "{\"type\":\"event\"}\n{\"message\":\"m\"}\n";
    private static final String REPORT = "{}\n{\"type\":\"client_report\"}\n{\"discarded_events\":[]}\n";

    private final TestGateway gateway = new TestGateway();
    private final Client client = new Client(gateway.port());

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void theAnswerNamesTheEventAsItIsStored() throws Exception {
        HttpResponse<byte[]> answer = post(STORE, "{\"message\":\"m\"}");
        String id = event().id().toString();
        assertThat(text(answer)).isEqualTo("{\"id\":\"" + id + "\"}");
        assertThat(text(post(STORE, "{\"message\":\"m\"}"))).isEqualTo(text(answer));
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
    }

    @Test
    void goodItemsAreTakenWhateverIsAroundThem() throws Exception {
        String envelope =
                "{\"event_id\":\"" + ID + "\"}\n{\"type\":\"event\"}\n[]\n{\"type\":\"new\"}\n{}\n" + EVENT + "broken";
        assertThat(post(ENVELOPE, envelope).statusCode()).isEqualTo(200);
        assertThat(event().id()).hasToString(ID);
        assertThat(gateway.metrics.scrape()).contains("reason=\"malformed\"", "reason=\"not_kept\"");
    }

    @Test
    void twoEventsOfAnEnvelopeStayTwo() throws Exception {
        post(ENVELOPE, "{\"event_id\":\"" + ID + "\"}\n" + EVENT + "{\"type\":\"event\"}\n{\"message\":\"n\"}\n");
        List<ErrorEvent> events = Parsed.of(gateway.log.take()).events;
        assertThat(events).extracting(ErrorEvent::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void anEnvelopeMayShowItsKeyInItsHeaderOnly() throws Exception {
        String dsn = "{\"dsn\":\"https://" + KEY + "@tunnel.example/42\"}\n";
        assertThat(post("/api/42/envelope/", dsn + EVENT).statusCode()).isEqualTo(200);
        assertThat(new String(gateway.log.take().get(0).bytes(), StandardCharsets.UTF_8))
                .doesNotContain(KEY);
        assertThat(post("/api/42/envelope/", "{}\n" + EVENT).statusCode()).isEqualTo(401);
    }

    @Test
    void anEnvelopeOfAnUnknownSenderIsSmall() throws Exception {
        String large = EVENT + "{\"type\":\"attachment\"}\n" + "x".repeat(1024 * 1024) + "\n";
        String dsn = "{\"dsn\":\"https://" + KEY + "@tunnel.example/42\"}\n";
        assertThat(post("/api/42/envelope/", dsn + large).statusCode()).isEqualTo(413);
        assertThat(post(ENVELOPE, dsn + large).statusCode()).isEqualTo(200);
    }

    @Test
    void anEnvelopeHasAThousandEventsAndTheRestIsCounted() throws Exception {
        double before = counted("too_large");
        post(ENVELOPE, "{}\n" + EVENT.repeat(1_007));
        assertThat(gateway.log.take()).hasSize(1_000);
        assertThat(counted("too_large")).isEqualTo(before + 7);
    }

    @Test
    void theClocksOfClientsReachTheRecord() throws Exception {
        post(ENVELOPE, "{\"sent_at\":\"2026-11-23T15:00:00.25Z\"}\n" + EVENT);
        assertThat(new String(gateway.log.take().get(0).bytes(), StandardCharsets.UTF_8))
                .contains("\"sent_at\":\"2026-11-23T15:00:00.250Z\"");
    }

    @Test
    void aKeyThatSendsTooMuchHearsForHowLongAndMayStillReport() throws Exception {
        gateway.configure(ProjectSettings.DEFAULT.withRateLimits(new RateLimits(1, 1, 0)));
        assertThat(post(ENVELOPE, "{}\n" + EVENT).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> answer = post(ENVELOPE, "{}\n" + EVENT);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
        assertThat(answer.headers().firstValue("x-sentry-rate-limits"))
                .contains("1:error;default;attachment:key:key_rate");
        assertThat(post(ENVELOPE, REPORT).statusCode()).isEqualTo(200);
        assertThat(gateway.metrics.scrape()).contains("reason=\"key_rate\"");
    }

    @Test
    void whenKafkaIsBusyOrAwayOnlyReportsPass() throws Exception {
        gateway.log.refuse(new Refused(Reason.BACKPRESSURE, "busy", 5));
        HttpResponse<byte[]> busy = post(ENVELOPE, "{}\n" + EVENT);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("retry-after")).contains("5");
        gateway.log.refuse(new Refused(Reason.KAFKA_AWAY, "away", 30));
        assertThat(post(ENVELOPE, "{}\n" + EVENT).statusCode()).isEqualTo(503);
        assertThat(post(ENVELOPE, REPORT).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAClientDroppedItselfIsInTheBooks() throws Exception {
        String entries = "[{\"reason\":\"queue_overflow\",\"category\":\"error\",\"quantity\":3},"
                + "{\"reason\":\"<b>\",\"category\":\"error\",\"quantity\":5},{\"quantity\":\"-1\"},7]";
        post(ENVELOPE, "{}\n{\"type\":\"client_report\"}\n{\"discarded_events\":" + entries + "}\n");
        assertThat(counted("client")).isEqualTo(3);
    }

    @Test
    void aPixelIsAnImageAndAnEvent() throws Exception {
        String data = "&sentry_data=eyJtZXNzYWdlIjoibSJ9";
        HttpResponse<byte[]> answer = client.send("GET", STORE + data, Map.of(), new byte[0]);
        assertThat(answer.headers().firstValue("content-type")).contains("image/gif");
        assertThat(event().message()).isEqualTo("m");
    }

    @Test
    void pagesThatAreNotAllowedMayNotSend() throws Exception {
        gateway.configure(ProjectSettings.DEFAULT.withAllowedOrigins(List.of("https://shop.example")));
        assertThat(client.post(STORE, Map.of("Origin", "https://evil.example"), "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.post(STORE, Map.of("Origin", "https://shop.example"), "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSampleIsDecidedByTheEvent() throws Exception {
        gateway.configure(ProjectSettings.DEFAULT.withSampleRate(0.3));
        for (int i = 0; i < 100; i++) {
            post(STORE, "{\"message\":\"m" + i + "\"}");
            post(STORE, "{\"message\":\"m" + i + "\"}");
        }
        List<ErrorEvent> events = Parsed.of(gateway.log.take()).events;
        assertThat(events.size())
                .isEqualTo(
                        2 * (int) events.stream().map(ErrorEvent::id).distinct().count());
        assertThat(events.size()).isBetween(20, 100);
    }

    @Test
    void thePlaceholderOfTheAddressIsFilledIn() throws Exception {
        post(STORE, "{\"user\":{\"ip_address\":\"{{auto}}\"}}");
        assertThat(new String(gateway.log.take().get(0).bytes(), StandardCharsets.UTF_8))
                .doesNotContain("{{auto}}");
    }

    @Test
    void pathsOfOthersAreNotFound() throws Exception {
        assertThat(post("/api/42/minidump/?sentry_key=" + KEY, "x").statusCode())
                .isEqualTo(404);
        assertThat(client.send("PUT", ENVELOPE, Map.of(), new byte[1]).statusCode())
                .isEqualTo(405);
        assertThat(gateway.metrics.scrape()).contains("reason=\"unknown_path\"", "reason=\"method_not_allowed\"");
        assertThat(client.send("GET", "/health/live", Map.of(), new byte[0]).statusCode())
                .isEqualTo(200);
        assertThat(client.send("GET", "/health/ready", Map.of(), new byte[0]).statusCode())
                .isEqualTo(200);
        assertThat(text(client.send("GET", "/metrics", Map.of(), new byte[0]))).contains("errata_requests");
    }

    private HttpResponse<byte[]> post(String path, String body) throws Exception {
        return client.post(path, Map.of(), body);
    }

    private double counted(String reason) {
        return gateway.metrics
                .counter("errata.outcomes", "category", "error", "reason", reason)
                .count();
    }

    private ErrorEvent event() {
        Parsed parsed = Parsed.of(gateway.log.take());
        assertThat(parsed.rejections).isEmpty();
        assertThat(parsed.events).hasSize(1);
        return parsed.events.get(0);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
