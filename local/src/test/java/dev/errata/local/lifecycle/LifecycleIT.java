// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.local.LocalStack;
import dev.errata.local.demo.JobStarter;
import dev.errata.local.demo.LongJob;
import dev.errata.local.dispatch.AlertReceiver;
import dev.errata.local.dispatch.AlertmanagerDouble;
import dev.errata.local.dispatch.AlertmanagerProcess;
import dev.errata.local.grouping.Topic;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import dev.errata.local.store.Answers;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A group lives its life on the real parts, while they are killed: each change and each alert is there once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String PROJECT = "lived";

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private AlertReceiver receiver;
    private DispatcherProcess dispatcher;
    private Topic topic;
    private Queries queries;
    private Answers answers;
    private int sent;
    private String group = "";
    private Instant resolved = Instant.EPOCH;

    @BeforeAll
    void startTrack() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        new JobStarter(stack, line -> {}).ensureRunning(LongJob.TRACK);
        Optional<Path> alertmanager = AlertmanagerProcess.find();
        receiver = alertmanager.isPresent()
                ? new AlertmanagerProcess(alertmanager.get(), folder.resolve("alertmanager"))
                : new AlertmanagerDouble();
        dispatcher = new DispatcherProcess(stack.kafkaBootstrap(), receiver.url(), folder.resolve("dispatcher.log"));
        topic = new Topic(stack.kafkaBootstrap());
        queries = new Queries(stack.clickHouse().settings());
        answers = new Answers(queries);
    }

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            dispatcher.close();
            receiver.close();
            topic.close();
            queries.close();
            stack.close();
        }
    }

    @Test
    @Order(1)
    void aNewGroupIsAnnounced() {
        topic.rule(
                "error-group-new",
                "{\"id\":\"error-group-new\",\"kind\":\"new-group\",\"alertname\":\"ErrorGroupNew\",\"service_quiet_minutes\":0}",
                Instant.now());
        topic.rule("broken", "{\"id\":\"broken\",\"kind\":\"paint\"}", Instant.now());
        topic.flush();
        answers.await("1", "SELECT count() FROM v_rules WHERE id = 'error-group-new' AND NOT removed");
        answers.await("1", "SELECT count() FROM v_rejections WHERE format = 'rule'");
        send(Instant.now());
        answers.await("NEW", "SELECT status FROM v_groups WHERE project = 'lived'");
        group = answers.ask("SELECT group_hex FROM v_groups WHERE project = 'lived'");
        answers.await("ErrorGroupNew", "SELECT alertname FROM v_firings WHERE project = 'lived' AND is_on");
        assertTold("firing");
    }

    @Test
    @Order(2)
    void whatPeopleAskForShowsWithinSeconds() {
        command("c-ack", "\"acknowledge\",\"group\":\"%s\"".formatted(group));
        long asked = System.nanoTime();
        answers.await("ACKNOWLEDGED", "SELECT status FROM v_groups WHERE project = 'lived'");
        System.out.printf("acknowledged → visible in groups: %d ms%n", (System.nanoTime() - asked) / 1_000_000);
        String revision = answers.ask("SELECT revision FROM v_groups WHERE project = 'lived'");
        stack.kill(Part.TASKMANAGER);
        resolved = Instant.now();
        command("c-resolve", "\"resolve\",\"group\":\"%s\",\"expected_revision\":%s".formatted(group, revision));
        answers.await("RESOLVED", "SELECT status FROM v_groups WHERE project = 'lived'");
        answers.await("1", "SELECT count() FROM v_firings WHERE project = 'lived' AND NOT is_on");
        assertTold("firing", "resolved");
    }

    @Test
    @Order(3)
    void aLateEventFromBeforeTheResolveReopensNothing() {
        send(resolved.minusSeconds(60));
        answers.await("2", "SELECT count FROM v_groups WHERE project = 'lived'");
        answers.await("2", "SELECT count FROM groups FINAL WHERE project = 'lived'");
        assertThat(answers.ask("SELECT status FROM v_groups WHERE project = 'lived'"))
                .isEqualTo("RESOLVED");
    }

    @Test
    @Order(4)
    void aNewEventRegressesTheGroupAndThatIsAnnouncedOnce() throws Exception {
        stack.kill(Part.KAFKA);
        dispatcher.killAndStart();
        assertThat(stack.awaitReady(Part.KAFKA, LIMIT)).isTrue();
        send(Instant.now());
        stack.kill(Part.TASKMANAGER);
        answers.await("REGRESSED", "SELECT status FROM v_groups WHERE project = 'lived'");
        answers.await("1", "SELECT count() FROM v_firings WHERE alertname = 'ErrorGroupRegressed' AND is_on");
        assertTold("firing", "resolved", "firing");
        dispatcher.killAndStart();
        send(Instant.now());
        answers.await("4", "SELECT count FROM groups FINAL WHERE project = 'lived'");
        assertThat(answers.ask("SELECT arrayStringConcat(groupArray(toString(to_status)), ' ') FROM"
                        + " (SELECT to_status FROM transitions WHERE project = 'lived' ORDER BY revision)"))
                .as("also before rows that replace each other are merged")
                .isEqualTo("NEW ACKNOWLEDGED RESOLVED REGRESSED");
        assertThat(answers.ask("SELECT count() FROM v_firings WHERE alertname = 'ErrorGroupRegressed'"))
                .isEqualTo("1");
    }

    @Test
    @Order(5)
    void anotherRevisionIsRefusedAndTheHistoryIsReadable() {
        command("c-late", "\"acknowledge\",\"group\":\"%s\",\"expected_revision\":1".formatted(group));
        command("c-none", "\"acknowledge\",\"group\":\"00000000000000aa\"");
        answers.await("1", "SELECT count() FROM v_commands WHERE id = 'c-late' AND NOT applied");
        answers.await("there is no group 00000000000000aa", "SELECT reason FROM v_commands WHERE id = 'c-none'");
        assertThat(answers.ask("SELECT reason FROM v_commands WHERE id = 'c-late'"))
                .contains("and not 1");
        String asOf = "SELECT status FROM v_group_status_as_of(at = '%s') WHERE project = 'lived'";
        assertThat(answers.ask(asOf.formatted(Answers.time(resolved.plusMillis(900)))))
                .isEqualTo("RESOLVED");
        assertThat(answers.ask(asOf.formatted(Answers.time(Instant.now())))).isEqualTo("REGRESSED");
        assertTold("firing", "resolved", "firing");
    }

    /** What people were told of the group, each once. */
    private void assertTold(String... statuses) {
        List<String> expected =
                Stream.of(statuses).map(status -> group + " root " + status).toList();
        Await.until(LIMIT, Duration.ofMillis(200), () -> told().size() >= expected.size());
        assertThat(told()).isEqualTo(expected);
    }

    private List<String> told() {
        return receiver.notifications().stream()
                .map(AlertReceiver.Notification::shown)
                .toList();
    }

    private void send(Instant timestamp) {
        String line =
                "{\"event_id\":\"%032x\",\"timestamp\":\"%s\",\"service\":\"cart\",\"environment\":\"production\",\"stacktrace\":\"%s\"}"
                        .formatted(
                                ++sent,
                                timestamp,
                                "com.acme.CartException: no total\\n\\tat com.acme.cart.Cart.total(Cart.java:12)\\n\\tat com.acme.cart.Cart.pay(Cart.java:40)");
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
        topic.flush();
    }

    private void command(String id, String kindAndArguments) {
        topic.command(
                PROJECT,
                "{\"id\":\"%s\",\"project\":\"%s\",\"time\":\"%s\",\"actor\":\"ada\",\"kind\":%s}"
                        .formatted(id, PROJECT, Instant.now(), kindAndArguments));
        topic.flush();
    }
}
