// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.local.LocalStack;
import dev.errata.local.clients.ClientRunner;
import dev.errata.local.clients.LiveClient;
import dev.errata.local.clients.TracedShop;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real SDKs of the registries in programs that fail: what they throw is in groups, by gateway, Kafka, track and ClickHouse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveClientsIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String[] TYPES_OF_SERVICES = {
        "ArithmeticException", "OrderError", "GatewayError", "Error", "TimeoutError"
    };

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private Queries queries;

    @BeforeAll
    void startEverything() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        new JobStarter(stack, line -> {}).ensureRunning(LongJob.TRACK);
        queries = new Queries(stack.clickHouse().settings());
    }

    @AfterAll
    void stop() throws Exception {
        if (queries != null) {
            queries.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorThatIsThrownIsOneEventInAGroup(LiveClient client) throws Exception {
        IngestAccess access = new GatewayProjects(stack.gateway(), stack.adminToken()).ensure(LiveErrors.PROJECT);
        List<String> thrown =
                new ClientRunner(stack.home(), stack.gateway(), line -> {}).run(client, access, client.id());
        assertThat(thrown).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Await.until(LIMIT, () -> isCounted(grouped(client.id()), thrown)))
                .as("%s threw %s, in groups are %s", client.id(), thrown, grouped(client.id()))
                .isTrue();
        List<List<String>> rows = grouped(client.id());
        assertThat(rows).hasSameSizeAs(thrown);
        for (String type : thrown) {
            assertThat(rows)
                    .as(type)
                    .filteredOn(row -> row.get(1).endsWith(type))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(2)).as("events").isEqualTo("1"));
        }
    }

    @Test
    void whatServicesThatCallEachOtherReportIsInGroups() throws Exception {
        IngestAccess access = new GatewayProjects(stack.gateway(), stack.adminToken()).ensure(LiveErrors.PROJECT);
        TracedShop.Visit visit = new TracedShop(stack.home(), stack.gateway(), line -> {})
                .run(access, TracedShop.ID, Duration.ofMillis(1_500));
        Map<String, Long> reported =
                visit.reported().stream().collect(Collectors.groupingBy(type -> type, Collectors.counting()));
        assertThat(reported).containsOnlyKeys(TYPES_OF_SERVICES);
        assertThat(Await.until(LIMIT, () -> events(grouped(TracedShop.ID)).equals(reported)))
                .as("the services reported %s, in groups are %s", reported, grouped(TracedShop.ID))
                .isTrue();
    }

    /** How many events there are of each type, without its package. */
    private static Map<String, Long> events(List<List<String>> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(1).replaceFirst(".*\\.", ""), row -> Long.parseLong(row.get(2)), Long::sum));
    }

    /** A group is there as soon as it is counted, moments after its first event is placed in it. */
    private boolean isCounted(List<List<String>> rows, List<String> thrown) {
        return rows.size() >= thrown.size()
                && groups().containsAll(rows.stream().map(row -> row.get(5)).toList());
    }

    /** What the errors of a release have become, those in groups only. */
    private List<List<String>> grouped(String release) {
        Map<String, Object> parameters =
                Map.of("project", LiveErrors.PROJECT, "releases", SqlList.of(List.of(release)));
        return queries.run("audit/errors_of_releases", parameters).rows().stream()
                .filter(row -> row.get(4).equals("0"))
                .toList();
    }

    private List<String> groups() {
        return queries.run("audit/top_groups", Map.of("limit", 1_000)).rows().stream()
                .map(row -> row.get(1))
                .toList();
    }
}
