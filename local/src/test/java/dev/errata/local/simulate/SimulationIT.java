// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Firing;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.simulate.Comparison;
import dev.errata.gateway.simulate.Simulated;
import dev.errata.gateway.simulate.Suppressed;
import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.LocalStack;
import dev.errata.local.grouping.Topic;
import dev.errata.local.home.Endpoint;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
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
    private static final String OTHERS = "others";
    private static final int SECONDS = 200;
    private static final Duration AGO = Duration.ofMinutes(15);

    /** While the story is told, what is received leads time on, and not the clock. */
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
    private final Set<Integer> occurred = new TreeSet<>();
    private final Map<Integer, String> groups = new TreeMap<>();
    private final Map<String, String> lastCommands = new HashMap<>();
    private LocalStack stack;
    private Topic topic;
    private Queries queries;
    private Answers answers;
    private LiveClock live;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(AGO);
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
        live = new LiveClock(stack.home().ports().address(Endpoint.TASKMANAGER_METRICS));
        RULES.forEach(rule -> topic.rule(rule.split("\"")[3], rule, now));
        topic.flush();
        answers.await("3", "SELECT count() FROM v_rules WHERE NOT removed");
        Instant from = now;
        traffic();
        span = new Span(from, now, Duration.ofHours(1));
        lastBurst();
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

    /**
     * The groups of one project, each by its own dice. Live takes in what comes while it waits for a minute that is over,
     * or for a command; nothing comes in that time here, so that it decides in the order of the story, however slow it is.
     */
    private void traffic() {
        for (int second = 0; second < SECONDS; second++) {
            int minute = second / 60;
            int ofMinute = second % 60;
            if (ofMinute == 3 || ofMinute == 33) {
                Instant due = now.minusSeconds(3);
                during(() -> live.isPast(due));
            } else if (ofMinute == 36) {
                occurred.forEach(this::learn);
                groups.forEach((group, hex) -> ask(group + minute, hex));
                during(this::isTakenIn);
            } else if ((ofMinute > 3 && ofMinute < 30) || ofMinute >= 40) {
                occur();
            }
            topic.flush();
            now = now.plusSeconds(1);
        }
    }

    private void occur() {
        for (int group = 0; group < GROUPS; group++) {
            int aMinute = 1 + (group + random.nextInt(2)) % 4 * 5;
            if (random.nextInt(50) < aMinute) {
                send(PROJECT, group);
                occurred.add(group);
            }
        }
    }

    /** Waits while others tell live what time it is, since silence would. */
    private void during(BooleanSupplier condition) {
        boolean done = Await.until(LIMIT, Duration.ofMillis(500), () -> {
            send(OTHERS, GROUPS);
            topic.flush();
            return condition.getAsBoolean();
        });
        assertThat(done).as("live goes on, at %s", now).isTrue();
    }

    private void ask(int which, String hex) {
        String group = ",\"group\":\"" + hex + "\"";
        switch (which % 6) {
            case 0 -> command(hex, "\"acknowledge\"" + group);
            case 1, 2 -> command(hex, "\"resolve\"" + group);
            case 3 -> command(hex, "\"ignore\"" + group);
            case 4 -> command(hex, "\"unignore\"" + group);
            default -> {}
        }
    }

    private void learn(int group) {
        String ofName = "project = 'simulated' AND type LIKE '%" + name(group) + "Exception'";
        during(() -> answers.ask("SELECT count() FROM v_groups WHERE " + ofName).equals("1"));
        groups.put(group, answers.ask("SELECT group_hex FROM v_groups WHERE " + ofName));
    }

    private boolean isTakenIn() {
        Map<String, String> last = new HashMap<>();
        for (Map<String, String> row : queries.ask(
                        "SELECT group_hex, last_command FROM v_groups WHERE project = {project:String}",
                        Map.of("project", PROJECT))
                .maps()) {
            last.put(row.get("group_hex"), row.get("last_command"));
        }
        return last.entrySet().containsAll(lastCommands.entrySet());
    }

    /** Nothing follows it: its minute is over by the clock alone, and no alert waits for the next error. */
    private void lastBurst() {
        for (int i = 0; i < 5; i++) {
            send(PROJECT, GROUPS);
        }
        topic.flush();
        answers.await(
                "1",
                "SELECT count() FROM v_firings WHERE project = 'simulated' AND rule = 'many' AND is_on AND title LIKE '%"
                        + name(GROUPS) + "Exception%'");
    }

    private void send(String project, int group) {
        String name = name(group);
        String line =
                "{\"event_id\":\"%032x\",\"timestamp\":\"%s\",\"service\":\"s%d\",\"environment\":\"production\",\"stacktrace\":\"%s\"}"
                        .formatted(
                                ++sent,
                                now,
                                group % 3,
                                "com.acme.%1$s.%1$sException: failed\\n\\tat com.acme.%1$s.%1$sWork.run(%1$sWork.java:12)\\n\\tat com.acme.%1$s.%1$sMain.main(%1$sMain.java:40)"
                                        .formatted(name));
        topic.payload(
                Topic.EVENTS,
                0,
                new RawPayload(
                        project,
                        Format.ERRATA_JSON.wireName(),
                        now.toEpochMilli(),
                        "",
                        "",
                        line.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(int group) {
        return "Problem" + NAMES.get(group);
    }

    private void command(String hex, String kindAndArguments) {
        String id = "c-" + ++asked;
        lastCommands.put(hex, id);
        String json = "{\"id\":\"%s\",\"project\":\"%s\",\"time\":\"%s\",\"actor\":\"ada\",\"kind\":%s}"
                .formatted(id, PROJECT, now, kindAndArguments);
        topic.payload(
                Topic.COMMANDS,
                0,
                new RawPayload(PROJECT, "", now.toEpochMilli(), "", "", json.getBytes(StandardCharsets.UTF_8)));
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
