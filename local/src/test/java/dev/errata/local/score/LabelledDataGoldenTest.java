// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Floors under what the grouping reaches on labelled data; a change that falls through one is a worse grouping. */
class LabelledDataGoldenTest {

    private static final Path CORPUS = Checkout.find().resolve("core/src/test/resources/corpus");

    @Test
    void tracesOfKnownBugsAreGroupedByBug() throws IOException {
        Evaluation reached = evaluate("defects4j-dev.jsonl").get(0);

        assertThat(cubed(reached)).as(reached.toString()).isGreaterThan(0.905);
        assertThat(pairs(reached)).as(reached.toString()).isGreaterThan(0.76);
        assertThat(reached.stream().cubed().precision()).as(reached.toString()).isGreaterThan(0.95);
    }

    @Test
    void failureKeepsItsGroupOverTheRevisionsOfItsSource() throws IOException {
        Evaluation reached = evaluate("defects4j-drift-dev.jsonl").get(0);

        assertThat(reached.set().recurring()).isTrue();
        assertThat(reached.stream().pairs().recall()).as(reached.toString()).isGreaterThan(0.95);
        assertThat(reached.stream().groupsPerCause()).as(reached.toString()).isLessThan(1.10);
    }

    @Test
    void errorsOfRealClientsAreGroupedByDefect() throws IOException {
        List<Evaluation> reached = evaluate("sdk-dev");

        assertThat(reached).hasSize(9);
        assertThat(reached).allSatisfy(evaluation -> {
            assertThat(evaluation.set().missing()).as(evaluation.set().name()).isZero();
            assertThat(cubed(evaluation)).as(evaluation.set().name()).isGreaterThan(0.92);
        });
        assertThat(Average.of(reached, LabelledDataGoldenTest::cubed)).isGreaterThan(0.955);
        assertThat(Average.of(reached, LabelledDataGoldenTest::pairs)).isGreaterThan(0.93);
    }

    @Test
    void orderHardlyMatters() throws IOException {
        for (Evaluation evaluation : evaluate("sdk-dev")) {
            double oneEvent = 1.0 / evaluation.stream().events();
            assertThat(evaluation.shuffledLeast(scores -> scores.cubed().f1()))
                    .as(evaluation.set().name())
                    .isGreaterThan(cubed(evaluation) - 0.02 - oneEvent);
        }
    }

    private static List<Evaluation> evaluate(String data) throws IOException {
        return LabelledData.read(List.of(CORPUS.resolve(data))).stream()
                .map(set -> Evaluation.of(set, new Contender.Errata(), Evaluation.SHUFFLES))
                .toList();
    }

    private static double cubed(Evaluation evaluation) {
        return evaluation.stream().cubed().f1();
    }

    private static double pairs(Evaluation evaluation) {
        return evaluation.stream().pairs().f1();
    }
}
