// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Outcomes outcomes = new Outcomes(metrics, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final List<String> written = new ArrayList<>();

    @Test
    void equalOutcomesAreWrittenTogether() {
        outcomes.count("shop", Category.ERROR, Reason.SPIKE, 3);
        outcomes.count("shop", Category.ERROR, Reason.SPIKE, 4);
        flush();
        flush();
        assertThat(written)
                .containsExactly("{\"time\":\"1970-01-01T00:00:00Z\",\"project\":\"shop\",\"category\":\"error\","
                        + "\"reason\":\"spike\",\"quantity\":7}");
        assertThat(metrics.counter("errata.outcomes", "category", "error", "reason", "spike")
                        .count())
                .isEqualTo(7);
    }

    @Test
    void whatKafkaDidNotTakeIsWrittenLater() {
        outcomes.count("shop", Category.ERROR, Reason.KAFKA_AWAY, 1);
        outcomes.flush((project, json) -> CompletableFuture.failedFuture(new IllegalStateException("away")));
        outcomes.count("shop", Category.ERROR, Reason.KAFKA_AWAY, 1);
        flush();
        assertThat(written).singleElement().asString().contains("\"quantity\":2");
    }

    @Test
    void beyondTheBoundOnlyTheProjectIsForgotten() {
        for (int i = 0; i < OutcomeCounts.MAX_KINDS + 5; i++) {
            outcomes.count("p" + i, Category.ERROR, Reason.SPIKE, 1);
        }
        flush();
        assertThat(written).hasSize(OutcomeCounts.MAX_KINDS + 1);
        assertThat(written).anyMatch(json -> json.contains("\"project\":\"\"") && json.contains("\"quantity\":5"));
    }

    private void flush() {
        outcomes.flush((project, json) -> {
            written.add(new String(json, StandardCharsets.UTF_8));
            return CompletableFuture.completedFuture(null);
        });
    }
}
