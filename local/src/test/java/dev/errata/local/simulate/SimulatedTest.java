// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Evaluation.Outcome;
import dev.errata.alerting.EvaluationJson;
import dev.errata.gateway.simulate.Simulated;
import dev.errata.gateway.simulate.Suppressed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void aJobThatHadNothingToTellWroteNothing() throws Exception {
        assertThat(SimulatedFiles.read(folder)).isEqualTo(new Simulated(List.of(), List.of()));
    }

    @Test
    void onlyWhatWasSuppressedIsReadOfTheEvaluations() throws Exception {
        Path evaluations = Files.createDirectories(folder.resolve("evaluations"));
        Files.write(evaluations.resolve("part-0"), line(Outcome.FIRED, "seen for the first time"));
        Files.write(evaluations.resolve("part-1"), line(Outcome.SUPPRESSED, "the group is ignored"));

        assertThat(SimulatedFiles.read(folder).suppressed())
                .containsExactly(new Suppressed("error-group-new", "the group is ignored"));
    }

    private static byte[] line(Outcome outcome, String reason) {
        return EvaluationJson.write(
                new Evaluation("shop", 7, "", "error-group-new", "new-group", 1, outcome, reason, 1, 0, 1));
    }
}
