// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Firing;
import dev.errata.clickhouse.Queries;
import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.LocalStack;
import dev.errata.local.grouping.Topic;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import dev.errata.local.store.Answers;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the live job told is what a simulation of that time with the same rules tells; on the real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulationIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String PROJECT = "simulated";
    private static final List<String> NAMES = List.of(
            "Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan", "Yew");
    private static final int GROUPS = NAMES.size() - 1;
    private static final long MINUTE = 60_000;
    private static final int SECONDS = 200;
    private static final int SPEED = 2;
    private static final Duration AGO = Duration.ofMinutes(15);

    /** What is received leads time on, and not the clock: the story is told of a while ago. */
    private static final List<String> ARGUMENTS = List.of("--silence", "30s", "--out-of-orderness", "2s");

    private static final List<String> RULES = List.of(
            "{\"id\":\"error-group-new\",\"kind\":\"new-group\",\"alertname\":\"ErrorGroupNew\",\"service_quiet_minutes\":0}",
            "{\"id\":\"many\",\"kind\":\"threshold\",\"alertname\":\"Many\",\"events\":4,\"window_minutes\":1}",
            "{\"id\":\"most\",\"kind\":\"threshold\",\"alertname\":\"Most\",\"events\":9,\"window_minutes\":2}");

    private static final String STRICTER =
            "[{\"id\":\"error-group-new\",\"kind\":\"new-group\",\"alertname\":\"N\",\"enabled\":false},"
                    + "{\"id\":\"error-group-regressed\",\"kind\":\"regressed\",\"alertname\":\"R\",\"enabled\":false},"
                    + "{\"id\":\"many\",\"kind\":\"threshold\",\"alertname\":\"Many\",\"events\":8,\"window_minutes\":1}]";

    @TempDir
    private static Path folder;

    private final Random random = new Random(11);
    private final Map<Integer, String> groups = new HashMap<>();
    private LocalStack stack;
    private Topic topic;
    private Queries queries;
    private Answers answers;
    private long began;
    private int sent;
    private int asked;
    private Span span;

    @BeforeAll
    void liveForAWhile() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        FlinkRest flink = stack.flink();
        String job = flink.run(
                flink.upload(Checkout.jobJar(stack.home().checkout())),
                new FlinkRest.Submission("dev.errata.jobs.track.TrackJob", ARGUMENTS, 0, null));
        assertThat(flink.awaitRunning(job, LIMIT)).isTrue();
        topic = new Topic(stack.kafkaBootstrap());
        queries = new Queries(stack.clickHouse().settings());
        answers = new Answers(queries);
        began = System.currentTimeMillis();
        RULES.forEach(rule -> topic.rule(rule.split("\"")[3], rule, now()));
        topic.flush();
        answers.await("3", "SELECT count() FROM v_rules WHERE NOT removed");
        Instant from = now();
        traffic();
        Instant to = now();
        span = new Span(from, to, Duration.ofHours(1));
        letTimePass(to);
        long done = stack.flink().checkpoints(job).completed();
        Await.until(LIMIT, () -> checkpoints(job) >= done + 2);
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
    void aSimulationTellsWhatLiveTold() throws Exception {
        List<String> recorded = recorded();
        String stored = stored();
        Simulated simulated = Simulation.of(stack, queries, span, PROJECT).run(RuleSet.inForce(queries));
        List<String> told = simulated.firings().stream()
                .filter(firing -> firing.on() || firing.endsAt() < span.to().toEpochMilli())
                .map(SimulationIT::line)
                .sorted()
                .toList();

        System.out.printf(
                "live recorded %d changes of alerts, the simulation tells %d%n", recorded.size(), told.size());
        System.out.println(answers.ask("SELECT rule, is_on, count() FROM v_firings GROUP BY ALL ORDER BY ALL"));
        assertThat(told).containsExactlyElementsOf(recorded);
        assertThat(simulated.notifications())
                .extracting(Firing::rule)
                .contains("error-group-new", "error-group-regressed", "many", "most");
        assertThat(simulated.suppressed())
                .extracting(Suppressed::reason)
                .contains("the group is ignored", "it was told of less than an hour ago");
        assertThat(stored()).as("a simulation stores nothing").isEqualTo(stored);
        assertThat(folder.resolve("home/data/simulations")).isEmptyDirectory();
    }

    @Test
    @Order(2)
    void stricterRulesTellOfLessAndTheReportNamesWhatIsMissed() throws Exception {
        Path file = Files.writeString(folder.resolve("stricter.json"), STRICTER);
        Simulation simulation = Simulation.of(stack, queries, span, "");
        RuleSet before = RuleSet.inForce(queries);
        RuleSet after = RuleSet.ofFile(file);
        Comparison comparison =
                Comparison.of(before.name(), simulation.run(before), after.name(), simulation.run(after));
        StringWriter text = new StringWriter();
        new ComparisonText(new PrintWriter(text)).print(comparison);
        System.out.println(text);

        assertThat(comparison.total().after()).isLessThan(comparison.total().before());
        assertThat(comparison.missed()).isNotEmpty();
        assertThat(text.toString())
                .contains("(rules in force → stricter.json), misses")
                .contains(Comparison.group(comparison.missed().get(0)));
    }

    /** Time of the story: a while ago, so that what comes after its end can be told at once, and faster than ours. */
    private Instant now() {
        return Instant.ofEpochMilli(began + (System.currentTimeMillis() - began) * SPEED)
                .minus(AGO);
    }

    /** The groups of one project, each by its own dice; people ask in a pause, far from where a minute is over. */
    private void traffic() {
        long first = now().toEpochMilli();
        for (int second = 0; second < SECONDS; second++) {
            long due = first + second * 1_000L;
            Await.until(Duration.ofSeconds(2), Duration.ofMillis(5), () -> now().toEpochMilli() >= due);
            int ofMinute = (int) (due / 1_000 % 60);
            if (ofMinute == 33) {
                IntStream.range(0, GROUPS).forEach(group -> groups.computeIfAbsent(group, this::groupOf));
            } else if (ofMinute == 36) {
                groups.forEach((group, hex) -> ask(group + (int) (due / MINUTE % 6), hex));
            } else if (ofMinute < 30 || ofMinute >= 40) {
                occur();
            }
            topic.flush();
        }
    }

    private void occur() {
        for (int group = 0; group < GROUPS; group++) {
            int aMinute = 1 + (group + random.nextInt(2)) % 4 * 5;
            if (random.nextInt(50) < aMinute) {
                send(group, now(), now().toEpochMilli());
            }
        }
    }

    private void ask(int which, String hex) {
        String group = ",\"group\":\"" + hex + "\"";
        switch (which % 6) {
            case 0 -> command("\"acknowledge\"" + group);
            case 1, 2 -> command("\"resolve\"" + group);
            case 3 -> command("\"ignore\"" + group);
            case 4 -> command("\"unignore\"" + group);
            default -> {}
        }
    }

    private @Nullable String groupOf(int group) {
        String hex = answers.ask("SELECT group_hex FROM v_groups WHERE project = 'simulated' AND type LIKE '%"
                + name(group) + "Exception'");
        return hex.isEmpty() ? null : hex;
    }

    /** Errors received later, so that the last minute is over and was waited for. */
    private void letTimePass(Instant end) {
        for (int i = 0; i < 5; i++) {
            send(GROUPS, end, end.toEpochMilli());
        }
        topic.flush();
        answers.await(
                "5",
                "SELECT count FROM v_groups WHERE project = 'simulated' AND type LIKE '%" + name(GROUPS)
                        + "Exception'");
        for (int minutes = 1; minutes < 6; minutes++) {
            send(GROUPS, end, end.toEpochMilli() + minutes * MINUTE);
        }
        topic.flush();
        answers.await(
                "1",
                "SELECT count() FROM v_firings WHERE rule = 'many' AND is_on AND title LIKE '%" + name(GROUPS)
                        + "Exception%'");
    }

    private void send(int group, Instant timestamp, long receivedAt) {
        String name = name(group);
        String line =
                "{\"event_id\":\"%032x\",\"timestamp\":\"%s\",\"service\":\"s%d\",\"environment\":\"production\",\"stacktrace\":\"%s\"}"
                        .formatted(
                                ++sent,
                                timestamp,
                                group % 3,
                                "com.acme.%1$s.%1$sException: failed\\n\\tat com.acme.%1$s.%1$sWork.run(%1$sWork.java:12)\\n\\tat com.acme.%1$s.%1$sMain.main(%1$sMain.java:40)"
                                        .formatted(name));
        topic.payload(
                Topic.EVENTS,
                0,
                new RawPayload(
                        PROJECT,
                        Format.ERRATA_JSON.wireName(),
                        receivedAt,
                        "",
                        "",
                        line.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(int group) {
        return "Problem" + NAMES.get(group);
    }

    private void command(String kindAndArguments) {
        Instant at = now();
        String json = "{\"id\":\"c-%d\",\"project\":\"%s\",\"time\":\"%s\",\"actor\":\"ada\",\"kind\":%s}"
                .formatted(++asked, PROJECT, at, kindAndArguments);
        topic.payload(
                Topic.COMMANDS,
                0,
                new RawPayload(PROJECT, "", at.toEpochMilli(), "", "", json.getBytes(StandardCharsets.UTF_8)));
    }

    private long checkpoints(String job) {
        try {
            return stack.flink().checkpoints(job).completed();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes of alerts that went on in the time and, if off, within it. */
    private List<String> recorded() {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> row : queries.ask(
                        "SELECT alert, is_on, toUnixTimestamp64Milli(starts_at) AS since, toUnixTimestamp64Milli(ends_at) AS until"
                                + " FROM v_firings WHERE project = {project:String}"
                                + " AND since >= {from:Int64} AND since < {to:Int64} AND (is_on OR until < {to:Int64})",
                        Map.of(
                                "project", PROJECT,
                                "from", span.from().toEpochMilli(),
                                "to", span.to().toEpochMilli()))
                .maps()) {
            lines.add(line(row.values()));
        }
        return lines.stream().sorted().toList();
    }

    private String stored() {
        return answers.ask(
                "SELECT (SELECT count() FROM firings), (SELECT count() FROM evaluations),"
                        + " (SELECT count() FROM transitions), (SELECT count() FROM commands), (SELECT count() FROM groups FINAL)");
    }

    private static String line(Firing firing) {
        return line(List.of(
                firing.key(),
                String.valueOf(firing.on()),
                String.valueOf(firing.startsAt()),
                String.valueOf(firing.endsAt())));
    }

    private static String line(Collection<String> parts) {
        return String.join(" ", parts);
    }
}
