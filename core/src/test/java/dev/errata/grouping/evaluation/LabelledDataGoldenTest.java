// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Floors under what the keys reach on labelled data; a change that falls through one is a worse grouping. */
class LabelledDataGoldenTest {

    @Test
    void tracesOfKnownBugsAreGroupedByBug() {
        Scores scores = Evaluation.score(LabelledTraces.read(Path.of("src/test/resources/corpus/defects4j-dev.jsonl")));

        assertThat(scores.cubedF1()).as(scores.toString()).isGreaterThan(0.905);
        assertThat(scores.pairF1()).as(scores.toString()).isGreaterThan(0.76);
        assertThat(scores.cubedPrecision()).as(scores.toString()).isGreaterThan(0.95);
    }

    @Test
    void eventsOfRealClientsAreGroupedByDefect() {
        Map<String, Scores> bySdk = Evaluation.scoreSdkEvents();

        assertThat(bySdk).hasSizeGreaterThanOrEqualTo(7);
        bySdk.forEach((sdk, scores) ->
                assertThat(scores.cubedF1()).as(sdk + " " + scores).isGreaterThan(0.92));
        assertThat(bySdk.values().stream()
                        .mapToDouble(Scores::cubedF1)
                        .average()
                        .orElse(0))
                .isGreaterThan(0.955);
    }
}
