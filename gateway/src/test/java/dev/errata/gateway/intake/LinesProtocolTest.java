// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import static dev.errata.gateway.TestGateway.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.TestGateway;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.model.ErrorEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinesProtocolTest {

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
    void aStackTraceInPlainTextIsOneEvent() throws Exception {
        post("text/plain", """
                2026-11-23 15:00:00,001 INFO  [main] c.a.Shop - started
                2026-11-23 15:00:00,002 ERROR [main] c.a.Shop - failed
                com.acme.NoStock: milk
                \tat com.acme.Stock.take(Stock.java:9)
                \tat com.acme.Shop.order(Shop.java:12)
                Caused by: java.io.IOException: gone
                \tat com.acme.Disk.read(Disk.java:1)
                """);
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.exceptions().exceptions()).hasSize(2));
    }

    @Test
    void jsonLinesAreEventsOfTheirOwn() throws Exception {
        post(
                "application/x-ndjson",
                "{\"level\":\"error\",\"message\":\"a\"}\n{\"level\":\"error\",\"message\":\"b\"}\n");
        assertThat(events()).hasSize(2);
    }

    @Test
    void aTraceWhoseLinesAShipperWrappedIsOneEvent() throws Exception {
        post(
                "application/json",
                "[{\"date\":1795447740.33,\"log\":\"com.acme.NoStock: milk\",\"stream\":\"stderr\"},"
                        + "{\"date\":1795447740.34,\"log\":\"\\tat com.acme.Stock.take(Stock.java:9)\",\"stream\":\"stderr\"}]");
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.exceptions().exceptions())
                        .singleElement()
                        .satisfies(thrown ->
                                assertThat(thrown.stackTrace().frames()).hasSize(1)));
    }

    /** As the configuration for Fluent Bit in docs/sending.md sends them: its parsers join only from the exception on. */
    @Test
    void whatFluentBitSendsOfAFileIsOneEventForAFailure() throws Exception {
        post("application/x-ndjson", """
                {"date":"2026-11-23T15:00:00.100000Z","log":"2026-11-23 15:00:00,001 INFO  [main] c.a.Shop - started"}
                {"date":"2026-11-23T15:00:00.200000Z","log":"2026-11-23 15:00:00,002 ERROR [main] c.a.Shop - failed"}
                {"date":"2026-11-23T15:00:00.300000Z","log":"com.acme.NoStock: milk\\n\\tat com.acme.Stock.take(Stock.java:9)\\nCaused by: java.io.IOException: gone\\n\\tat com.acme.Disk.read(Disk.java:1)\\n"}
                {"date":"2026-11-23T15:00:00.400000Z","log":"2026-11-23 15:00:00,003 INFO  [main] c.a.Shop - closed"}
                """);
        assertThat(events()).singleElement().satisfies(LinesProtocolTest::isTheFailureWithItsCause);
    }

    /** As the configuration for Vector in docs/sending.md sends them. */
    @Test
    void whatVectorSendsOfAFileIsOneEventForAFailure() throws Exception {
        String before = "{\"file\":\"/var/log/app/a.log\",\"host\":\"web-1\",\"message\":\"2026-11-23 15:00:00,00";
        String after = "\",\"source_type\":\"file\",\"timestamp\":\"2026-11-23T15:00:01.500Z\"}\n";
        post(
                "application/x-ndjson",
                before + "1 INFO  [main] c.a.Shop - started" + after + before
                        + "2 ERROR [main] c.a.Shop - failed\\ncom.acme.NoStock: milk"
                        + "\\n\\tat com.acme.Stock.take(Stock.java:9)\\nCaused by: java.io.IOException: gone"
                        + "\\n\\tat com.acme.Disk.read(Disk.java:1)" + after + before
                        + "3 INFO  [main] c.a.Shop - closed" + after);
        assertThat(events()).singleElement().satisfies(LinesProtocolTest::isTheFailureWithItsCause);
    }

    private static void isTheFailureWithItsCause(ErrorEvent event) {
        assertThat(event.exceptions().exceptions())
                .hasSize(2)
                .allSatisfy(thrown -> assertThat(thrown.stackTrace().frames()).hasSize(1));
        assertThat(event.timestamp())
                .isEqualTo(Instant.parse("2026-11-23T15:00:00.002Z").toEpochMilli());
    }

    @Test
    void whatSaysMoreThanItsLineIsAnEntryOfItsOwn() throws Exception {
        post("application/x-ndjson", """
                {"source_type":"file","message":"a","level":"error"}
                {"source_type":"file","message":"b","log":{"level":"error"}}
                """);
        assertThat(events()).hasSize(2);
    }

    @Test
    void linesOfALoggerThatWritesJsonAreEntriesWithTheirOwnLevel() throws Exception {
        post("application/x-ndjson", """
                {"source_type":"file","timestamp":"2026-11-23T15:00:01.5Z","message":"{\\"level\\":\\"error\\",\\"message\\":\\"a\\"}"}
                {"source_type":"file","timestamp":"2026-11-23T15:00:01.5Z","message":"{\\"level\\":\\"info\\",\\"message\\":\\"b\\"}"}
                {"date":1795447740.33,"log":"{\\"level\\":\\"error\\",\\"message\\":\\"c\\"}\\n"}
                """);
        assertThat(events()).hasSize(2);
    }

    @Test
    void aLineThatIsTooLargeForARecordIsLeftOutAlone() throws Exception {
        String huge = "{\"level\":\"error\",\"message\":\"" + "x".repeat(Payload.MAX_BYTES) + "\"}\n";
        post("application/x-ndjson", huge + "{\"level\":\"error\",\"message\":\"a\"}\n");
        assertThat(events()).hasSize(1);
        assertThat(gateway.metrics.scrape()).contains("reason=\"too_large\"");
    }

    @Test
    void withoutAKeyNothingIsTaken() throws Exception {
        assertThat(client.post("/api/shop/lines", Map.of(), "text").statusCode())
                .isEqualTo(401);
    }

    private void post(String type, String body) throws Exception {
        Map<String, String> headers = Map.of("Content-Type", type, "Authorization", "Bearer " + KEY);
        assertThat(client.post("/api/shop/lines", headers, body).statusCode()).isEqualTo(200);
    }

    private List<ErrorEvent> events() {
        Parsed parsed = Parsed.of(gateway.log.take());
        assertThat(parsed.rejections).isEmpty();
        return parsed.events;
    }
}
