// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Cohort;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.LatencyHistogram;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapEndpointsHarnessTest {

    private static final long NOW = 1_767_225_600_000L;

    private KeyedOneInputStreamOperatorTestHarness<ServiceKey, EndpointTally, EndpointTally> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new CapEndpoints()), ServiceKey::of, TypeInformation.of(ServiceKey.class));
        harness.open();
        harness.setProcessingTime(NOW);
        for (int i = 0; i < EndpointTally.MAX_ENDPOINTS; i++) {
            served("users", "GET /users/" + i);
        }
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void furtherEndpointsOfAServiceAreCountedAsOne() throws Exception {
        assertThat(endpoints()).doesNotContain(EndpointTally.OTHER_ENDPOINT);
        served("users", "GET /users/81723");
        served("users", "GET /users/7");
        served("orders", "GET /orders");
        assertThat(last(3)).containsExactly(EndpointTally.OTHER_ENDPOINT, "GET /users/7", "GET /orders");
        EndpointTally other = harness.extractOutputValues().get(EndpointTally.MAX_ENDPOINTS);
        assertThat(other.requests()).isEqualTo(3);
        assertThat(other.service()).isEqualTo("users");
    }

    @Test
    void namesThatWereSilentForLongMakeRoom() throws Exception {
        daysLater(6);
        served("users", "GET /users/7");
        served("users", "GET /users/81723");
        daysLater(8);
        served("users", "GET /users/81723");
        served("users", "GET /users/7");
        assertThat(last(4))
                .containsExactly("GET /users/7", EndpointTally.OTHER_ENDPOINT, "GET /users/81723", "GET /users/7");
    }

    @Test
    void nothingIsLeftOfASilentService() throws Exception {
        daysLater(9);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numProcessingTimeTimers()).isZero();
    }

    private void daysLater(int days) throws Exception {
        for (int day = 1; day <= days; day++) {
            long then = NOW + Duration.ofDays(day).toMillis();
            if (then > harness.getProcessingTime()) {
                harness.setProcessingTime(then);
            }
        }
    }

    private void served(String service, String endpoint) throws Exception {
        harness.processElement(
                new EndpointTally(
                        "shop",
                        NOW / 60_000,
                        "production",
                        service,
                        endpoint,
                        true,
                        Cohort.HEALTHY,
                        0,
                        3,
                        3,
                        0,
                        LatencyHistogram.EMPTY),
                NOW);
    }

    private List<String> endpoints() {
        return harness.extractOutputValues().stream()
                .map(EndpointTally::endpoint)
                .toList();
    }

    private List<String> last(int count) {
        List<String> all = endpoints();
        return all.subList(all.size() - count, all.size());
    }
}
