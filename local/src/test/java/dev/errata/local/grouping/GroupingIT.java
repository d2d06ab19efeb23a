// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.echo.Report;
import dev.errata.local.Checkout;
import dev.errata.local.LocalStack;
import dev.errata.local.demo.JobStarter;
import dev.errata.local.demo.LongJob;
import dev.errata.local.home.Ports;
import dev.errata.local.store.Answers;
import dev.errata.local.traffic.Corpus;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** People correct groups while errors flow, and a failure that is reported several times counts once; on the real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupingIT {

    private static final String PROJECT = "corrected";
    private static final String CARTS = "CartException";
    private static final String PRICES = "PriceException";

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private Topic topic;
    private Queries queries;
    private Answers answers;
    private int sent;
    private String carts = "";
    private String prices = "";
    private Instant merged = Instant.EPOCH;

    @BeforeAll
    void startTrack() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        new JobStarter(stack, line -> {}).ensureRunning(LongJob.TRACK);
        topic = new Topic(stack.kafkaBootstrap());
        queries = new Queries(stack.clickHouse().settings());
        answers = new Answers(queries);
    }

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            topic.close();
            queries.close();
            stack.close();
        }
    }

    @Test
    @Order(1)
    void aMergeHoldsForWhatIsThereAndForTheNextEvents() {
        send(CARTS, "Main.run", 3);
        send(PRICES, "Main.run", 4);
        answers.await("2", "SELECT count() FROM v_groups WHERE project = 'corrected' AND count IN (3, 4)");
        carts = groupOf(CARTS);
        prices = groupOf(PRICES);
        merged = Instant.now();
        command("c-merge", "\"merge\",\"groups\":[\"%s\"],\"into\":\"%s\"".formatted(carts, prices));
        send(CARTS, "Main.run", 2);
        answers.await("1", "SELECT count() FROM v_commands WHERE id = 'c-merge' AND applied AND actor = 'ada'");
        send(CARTS, "Main.run", 1);
        send(CARTS, "Batch.start", 5);

        answers.await("15", "SELECT sum(count) FROM v_groups WHERE group_hex = '" + prices + "' AND variants = 3");
        answers.await(
                "15", "SELECT sum(count) FROM groups FINAL WHERE project = 'corrected' AND group_id = " + id(prices));
        answers.await(
                "0", "SELECT sum(count) FROM groups FINAL WHERE project = 'corrected' AND group_id = " + id(carts));
        assertThat(answers.ask("SELECT count() FROM v_groups WHERE project = 'corrected'"))
                .isEqualTo("1");
    }

    @Test
    @Order(2)
    void aCommandThatComesAgainOrCannotBeDoneChangesNothing() {
        command("c-merge", "\"merge\",\"groups\":[\"%s\"],\"into\":\"%s\"".formatted(prices, carts));
        command("c-refused", "\"merge\",\"groups\":[\"00000000000000aa\"],\"into\":\"%s\"".formatted(prices));
        command("c-unknown", "\"paint\"");
        answers.await(
                "there is no group 00000000000000aa, or it was merged into another",
                "SELECT reason FROM v_commands WHERE id = 'c-refused'");
        answers.await(
                "1", "SELECT count() FROM v_rejections WHERE reason = 'COMMAND_UNKNOWN' AND detail LIKE '%paint%'");
        assertThat(answers.ask(
                        "SELECT countIf(group_hex = '" + prices + "') FROM v_placements WHERE project = 'corrected'"))
                .isEqualTo("3");
    }

    @Test
    @Order(3)
    void aSplitUndoesItAndTheHistoryStaysReadable() {
        String moved = carts;
        command("c-split", "\"split\",\"group\":\"%s\",\"fingerprints\":[\"%s\"]".formatted(prices, moved));
        answers.await("1", "SELECT count() FROM v_commands WHERE id = 'c-split' AND applied");
        send(CARTS, "Main.run", 2);

        answers.await("8", "SELECT sum(count) FROM v_groups WHERE group_hex = '" + carts + "'");
        answers.await("9", "SELECT sum(count) FROM v_groups WHERE group_hex = '" + prices + "'");
        answers.await(
                "8", "SELECT sum(count) FROM groups FINAL WHERE project = 'corrected' AND group_id = " + id(carts));
        answers.await(
                "9", "SELECT sum(count) FROM groups FINAL WHERE project = 'corrected' AND group_id = " + id(prices));
        String asOf = "SELECT group_hex FROM v_placements_as_of(at = '%s') WHERE fingerprint_hex = '" + moved + "'";
        assertThat(answers.ask(asOf.formatted(Answers.time(merged.minusSeconds(1)))))
                .isEqualTo(carts);
        assertThat(answers.ask(asOf.formatted(Answers.time(splitAt().minusMillis(1)))))
                .isEqualTo(prices);
        assertThat(answers.ask(asOf.formatted(Answers.time(Instant.now())))).isEqualTo(carts);
    }

    @Test
    @Order(4)
    void aFailureCountsOnceWhicheverWaysItsReportsTake() throws Exception {
        List<RawPayload> payloads = new ArrayList<>();
        for (CorpusRequest request : Corpus.read(Checkout.find().resolve("core/src/test/resources/corpus/sdk-dev"))) {
            long now = System.currentTimeMillis();
            request.raw("dup-" + request.project(), now).ifPresent(payloads::add);
        }
        List<RawPayload> backwards = new ArrayList<>(payloads);
        Collections.reverse(backwards); // echoes come before what they repeat, and logs before spans
        backwards.forEach(this::toPartitionOfFormat);
        payloads.forEach(this::toPartitionOfFormat);
        topic.flush();
        assertThat(failures(payloads)).isLessThan(events(payloads).size());
        String counted = "SELECT sum(count) FROM groups FINAL WHERE startsWith(project, 'dup-')"; // of any age
        answers.await(String.valueOf(failures(payloads)), counted);
        assertThat(answers.ask("SELECT uniqExact(project, event_id) FROM events WHERE startsWith(project, 'dup-')"))
                .as("every report is kept")
                .isEqualTo(String.valueOf(events(payloads).stream()
                        .map(event -> event.project() + event.id())
                        .distinct()
                        .count()));
        String event =
                answers.ask("SELECT any(event_id) FROM events WHERE project = 'dup-java-8' AND has(flags, 'ECHOED')"
                        + " AND transaction = 'GET /archive'");
        assertThat(answers.ask(
                        "SELECT count() FROM v_failure_reports(project = 'dup-java-8', event = '" + event + "')"))
                .as("handler, database and container")
                .isEqualTo("3");
    }

    /** Logs, spans and events lie in different topics; a client's events in one partition, its second try behind them. */
    private void toPartitionOfFormat(RawPayload raw) {
        Format format = Format.of(raw.format()).orElseThrow();
        topic.payload(Topic.of(format), format == Format.OTLP_LOGS ? 1 : 2, raw);
    }

    private static List<ErrorEvent> events(List<RawPayload> payloads) {
        List<ErrorEvent> events = new ArrayList<>();
        Payloads parser = new Payloads(TimestampRule.LIVE);
        for (RawPayload raw : payloads) {
            parser.parse(raw, new ParseSink() {
                @Override
                public void event(ErrorEvent event) {
                    events.add(event);
                }

                @Override
                public void rejection(Rejection rejection) {} // no failure

                @Override
                public void notAnError() {}
            });
        }
        return events;
    }

    /** How many failures there were: by occurrence, echoes of handled ones left out. */
    private static int failures(List<RawPayload> payloads) {
        List<ErrorEvent> events = events(payloads);
        Set<Long> handled = new HashSet<>();
        events.stream()
                .filter(event -> event.flags().contains(EventFlag.ECHOED))
                .forEach(event -> Report.of(event).foundUnder(handled::add));
        Set<Long> occurrences = new HashSet<>();
        events.stream()
                .filter(event -> !event.flags().contains(EventFlag.ECHO)
                        || !handled.contains(Report.of(event).lookedUpUnder()))
                .forEach(event -> occurrences.add(event.occurrence()));
        return occurrences.size();
    }

    private void send(String type, String caller, int events) {
        for (int i = 0; i < events; i++) {
            String line = "{\"event_id\":\"%032x\",\"timestamp\":\"%s\",\"service\":\"cart\",\"stacktrace\":\"%s\"}"
                    .formatted(
                            ++sent,
                            Instant.now(),
                            "com.acme.%1$s: no total\\n\\tat com.acme.cart.%1$s.total(Cart.java:12)\\n\\tat com.acme.cart.%1$s.check(Cart.java:30)\\n\\tat com.acme.cart.%1$s.pay(Cart.java:40)\\n\\tat com.acme.%2$s(Start.java:7)"
                                    .formatted(type, caller));
            topic.payload(
                    Topic.EVENTS,
                    0,
                    new RawPayload(
                            PROJECT,
                            Format.ERRATA_JSON.wireName(),
                            System.currentTimeMillis(),
                            "",
                            "",
                            line.getBytes(StandardCharsets.UTF_8)));
        }
        topic.flush();
    }

    private void command(String id, String kindAndArguments) {
        topic.command(
                PROJECT,
                "{\"id\":\"%s\",\"project\":\"%s\",\"time\":\"%s\",\"actor\":\"ada\",\"kind\":%s}"
                        .formatted(id, PROJECT, Instant.now(), kindAndArguments));
        topic.flush();
    }

    private String groupOf(String type) {
        return answers.ask(
                "SELECT group_hex FROM v_variants WHERE project = 'corrected' AND title LIKE '%" + type + "%' LIMIT 1");
    }

    private Instant splitAt() {
        return Instant.ofEpochMilli(Long.parseLong(
                answers.ask("SELECT toUnixTimestamp64Milli(time) FROM v_commands WHERE id = 'c-split'")));
    }

    private static String id(String hex) {
        return Long.toUnsignedString(Long.parseUnsignedLong(hex, 16));
    }
}
