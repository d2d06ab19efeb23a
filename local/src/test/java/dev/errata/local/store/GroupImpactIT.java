// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.clickhouse.BlockInserter;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.rowbinary.RowBlock;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.clickhouse.tables.EndpointLatencyTable;
import dev.errata.clickhouse.tables.PlacementsTable;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.tracing.Cohort;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.LatencyHistogram;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statistics that SQL makes of histograms are those of the durations themselves. */
class GroupImpactIT {

    private static final String DATABASE = "errata_impact";
    private static final String SLOW = "0000000000000051";
    private static final String SAME = "0000000000000052";
    private static final String FAST = "0000000000000053";
    private static final long HOUR = 29_453_760;
    private static final Offset<Double> EXACT = within(1e-6);

    private static final Random RANDOM = new Random(7);
    private static final List<Long> HEALTHY = durations(300, 100_000);
    private static final List<Long> FEW_HEALTHY = durations(120, 100_000);
    private static final List<Long> OTHERS = durations(400, 60_000);
    private static final List<Long> SLOW_FIRST = durations(15, 180_000);
    private static final List<Long> SLOW_SECOND = durations(10, 140_000);
    private static final List<Long> AS_ALL = durations(40, 100_000);
    private static final List<Long> FAILED_FAST = durations(25, 5_000);

    private static RealClickHouse server;
    private static Queries queries;

    @BeforeAll
    static void start() throws Exception {
        server = RealClickHouse.start();
        new Migrations(server.writer(DATABASE)).apply();
        RowBlock<EndpointTally> rows = new RowBlock<>(new EndpointLatencyTable());
        append(rows, 0, "POST /orders", Cohort.HEALTHY, 0, HEALTHY);
        append(rows, 60, "POST /orders", Cohort.HEALTHY, 0, FEW_HEALTHY);
        append(rows, 60, "GET /cart", Cohort.HEALTHY, 0, OTHERS);
        append(rows, 0, "POST /orders", Cohort.VARIANT, 0x51, SLOW_FIRST);
        append(rows, 60, "POST /orders", Cohort.VARIANT, 0x61, SLOW_SECOND);
        append(rows, 120, "POST /orders", Cohort.VARIANT, 0x51, SLOW_SECOND);
        append(rows, 0, "POST /orders", Cohort.VARIANT, 0x52, AS_ALL);
        append(rows, 0, "POST /orders", Cohort.VARIANT, 0x53, FAILED_FAST);
        RowBlock<Placement> placements = new RowBlock<>(new PlacementsTable());
        for (long fingerprint : new long[] {0x51, 0x52, 0x53, 0x61}) {
            long group = fingerprint == 0x61 ? 0x51 : fingerprint;
            placements.append(new Placement("shop", fingerprint, group, 0, PlacementCause.FOUNDED, "{}", "v1"));
        }
        try (BlockInserter inserter = new BlockInserter(server.writer(DATABASE))) {
            inserter.insert(rows);
            inserter.insert(placements);
        }
        queries = new Queries(server.reader(DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        queries.close();
        server.close();
    }

    @Test
    void impactIsThatOfTheDurations() {
        List<Long> pool = Stream.concat(FEW_HEALTHY.stream(), OTHERS.stream()).toList();
        RankTest expected = new RankTest();
        expected.stratum(SLOW_FIRST, HEALTHY);
        expected.stratum(SLOW_SECOND, pool);
        Map<String, String> impact = impact(SLOW);
        assertThat(number(impact, "z")).isCloseTo(expected.z(), EXACT);
        assertThat(number(impact, "p_value")).isCloseTo(expected.pValue(), within(1e-8));
        assertThat(number(impact, "delta_p50_us"))
                .isCloseTo((15 * delta(0.5, SLOW_FIRST, HEALTHY) + 10 * delta(0.5, SLOW_SECOND, pool)) / 25, EXACT);
        assertThat(number(impact, "delta_p95_us"))
                .isCloseTo((15 * delta(0.95, SLOW_FIRST, HEALTHY) + 10 * delta(0.95, SLOW_SECOND, pool)) / 25, EXACT);
        assertThat(number(impact, "extra_us")).isCloseTo(extra(SLOW_FIRST, HEALTHY) + extra(SLOW_SECOND, pool), EXACT);
        assertThat(impact)
                .containsEntry("requests", "25")
                .containsEntry("healthy_requests", "820")
                .containsEntry("hours", "2")
                .containsEntry("pooled_hours", "1")
                .containsEntry("significant", "true");
    }

    @Test
    void likeDurationsAreNotSignificant() {
        assertThat(number(impact(SAME), "p_value")).isGreaterThan(0.01);
        assertThat(impact(SAME)).containsEntry("requests", "40").containsEntry("significant", "false");
    }

    @Test
    void failingFastSavesTime() {
        Map<String, String> impact = impact(FAST);
        assertThat(number(impact, "delta_p50_us")).isCloseTo(delta(0.5, FAILED_FAST, HEALTHY), EXACT);
        assertThat(number(impact, "delta_p50_us")).isNegative();
        assertThat(number(impact, "saved_us")).isGreaterThan(number(impact, "extra_us"));
        assertThat(impact).containsEntry("significant", "true");
    }

    private static Map<String, String> impact(String group) {
        return queries.run(
                        "trace/impact_of_group",
                        Map.of(
                                "project",
                                "shop",
                                "group",
                                group,
                                "from",
                                "2026-01-01",
                                "to",
                                "2026-01-02",
                                "limit",
                                "9"))
                .maps()
                .get(0);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static double delta(double q, List<Long> affected, List<Long> healthy) {
        return histogram(affected).quantile(q) - histogram(healthy).quantile(q);
    }

    private static double extra(List<Long> affected, List<Long> healthy) {
        double usual = histogram(healthy).quantile(0.5);
        return affected.stream()
                .mapToDouble(micros -> Math.max(0, LatencyHistogram.value(LatencyHistogram.bucket(micros)) - usual))
                .sum();
    }

    private static void append(
            RowBlock<EndpointTally> rows,
            int minute,
            String endpoint,
            Cohort cohort,
            long variant,
            List<Long> durations) {
        int half = durations.size() / 2;
        rows.append(tally(minute, endpoint, cohort, variant, durations.subList(0, half)));
        rows.append(tally(minute + 7, endpoint, cohort, variant, durations.subList(half, durations.size())));
    }

    private static EndpointTally tally(int minute, String endpoint, Cohort cohort, long variant, List<Long> durations) {
        return new EndpointTally(
                "shop",
                HOUR + minute,
                "production",
                "frontend",
                endpoint,
                true,
                cohort,
                variant,
                durations.size(),
                durations.size(),
                0,
                histogram(durations));
    }

    private static LatencyHistogram histogram(List<Long> durations) {
        return durations.stream().map(LatencyHistogram::of).reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }

    private static List<Long> durations(int count, double median) {
        return RANDOM.doubles(count, -1, 1)
                .mapToObj(x -> Math.round(median * Math.exp(x)))
                .toList();
    }
}
