// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Firing;
import dev.errata.jobs.lifecycle.KnownRules;
import dev.errata.jobs.lifecycle.ProjectNews;
import dev.errata.jobs.lifecycle.RuleChange;
import dev.errata.tracing.Cohort;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.LatencyHistogram;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateEndpointsHarnessTest {

    private static final long FIRST = 29_453_760;
    private static final long PATIENCE = 45_000;
    private static final String OFF = """
            {"id": "service-error-rate", "kind": "error-rate", "alertname": "ServiceErrorRate", "enabled": false}""";

    private KeyedTwoInputStreamOperatorTestHarness<EndpointKey, EndpointTally, ProjectNews, Firing> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(new EvaluateEndpoints(PATIENCE), List.of(KnownRules.STATE)),
                EndpointKey::of,
                null,
                TypeInformation.of(EndpointKey.class));
        harness.open();
        harness.processWatermark2(new Watermark(Long.MAX_VALUE - 1));
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anEndpointThatBurnsItsBudgetFiresOnceAndCeasesWhenItIsWell() throws Exception {
        for (long minute = 0; minute < 10; minute++) {
            served(minute, 100, 10);
        }
        assertThat(firings()).hasSize(1).first().satisfies(firing -> {
            assertThat(firing.on()).isTrue();
            assertThat(firing.title()).isEqualTo("POST /checkout");
        });
        for (long minute = 10; minute < 80; minute++) {
            served(minute, 100, 0);
        }
        assertThat(firings()).extracting(Firing::on).containsExactly(true, false);
    }

    @Test
    void itCeasesWithoutFurtherRequestsAndIsForgotten() throws Exception {
        for (long minute = 0; minute < 10; minute++) {
            served(minute, 100, 10);
        }
        harness.processWatermark1(new Watermark((FIRST + 200) * 60_000 + PATIENCE));
        assertThat(firings()).extracting(Firing::on).containsExactly(true, false);
    }

    @Test
    void anEndpointThatDoesWellNeverFires() throws Exception {
        for (long minute = 0; minute < 70; minute++) {
            served(minute, 1_000, 1);
        }
        assertThat(firings()).isEmpty();
    }

    @Test
    void aTraceThatIsLateEndsNothing() throws Exception {
        for (long minute = 0; minute < 70; minute++) {
            served(minute, 100, 10);
        }
        tally(FIRST + 30, Cohort.HEALTHY, 1, 0);
        tally(FIRST - 30, Cohort.HEALTHY, 1, 0);
        served(70, 100, 10);
        assertThat(firings()).extracting(Firing::on).containsExactly(true);
    }

    @Test
    void aRuleThatIsSwitchedOffSaysNothing() throws Exception {
        harness.processElement2(ProjectNews.rule(new RuleChange("service-error-rate", OFF, 0)), 0);
        for (long minute = 0; minute < 10; minute++) {
            served(minute, 100, 10);
        }
        assertThat(firings()).isEmpty();
    }

    private List<Firing> firings() {
        return harness.extractOutputValues();
    }

    private void served(long minute, long requests, long errors) throws Exception {
        tally(FIRST + minute, Cohort.HEALTHY, requests - errors, 0);
        tally(FIRST + minute, Cohort.FAILING, errors, errors);
        tally(FIRST + minute, Cohort.VARIANT, errors, errors);
        harness.processWatermark1(new Watermark((FIRST + minute + 1) * 60_000 + PATIENCE));
    }

    private void tally(long minute, Cohort cohort, long requests, long errors) throws Exception {
        EndpointTally tally = new EndpointTally(
                "shop",
                minute,
                "production",
                "checkout",
                "POST /checkout",
                true,
                cohort,
                cohort == Cohort.VARIANT ? 0xa : 0,
                requests,
                requests,
                errors,
                LatencyHistogram.EMPTY);
        harness.processElement1(tally, minute * 60_000);
    }
}
