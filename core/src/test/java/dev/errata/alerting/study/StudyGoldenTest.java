// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.detector.DetectorSettings;
import dev.errata.alerting.study.Study.Spike;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the detector is wrong and how much it finds, on traffic made with fixed seeds. */
class StudyGoldenTest {

    private static final long SEED = 7;
    private static final int GROUPS = 60;
    private static final String BEGIN = "<!-- written by StudyGoldenTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void theDocumentationHoldsTheTables() throws IOException {
        Path file = Path.of(System.getProperty("errata.home"), "docs", "alerting.md");
        StudyTable table = new StudyTable(SEED, GROUPS);
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String tables = "\n" + table.falseAlerts() + "\n" + table.detections() + "\n";
        String actual = text.substring(0, begin) + tables + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 101, 90_001})
    void whatItIsToReachItReachesWithOtherSeedsToo(long seed) {
        Study study = new Study(seed, 40);
        SpikeRule rule = SpikeRule.errata(DetectorSettings.DEFAULT, Traffic.profile(new Draws(seed + 1)));
        for (Traffic kind : Traffic.values()) {
            double most = kind == Traffic.DAILY_JOB ? 0.2 : 0.03;
            assertThat(study.falseAlerts(kind, rule)).as("%s", kind).isLessThanOrEqualTo(most);
        }
        assertThat(study.detected(Traffic.MEDIUM, Spike.TIMES_10, rule).rate()).isGreaterThanOrEqualTo(0.85);
        assertThat(study.detected(Traffic.TREND, Spike.TIMES_10, rule).rate()).isGreaterThanOrEqualTo(0.85);
        assertThat(study.detected(Traffic.HIGH, Spike.TIMES_10, rule).rate()).isGreaterThanOrEqualTo(0.95);
        assertThat(study.detected(Traffic.HIGH, Spike.TIMES_3, rule).rate()).isGreaterThanOrEqualTo(0.6);
        assertThat(study.detected(Traffic.LOW, Spike.TIMES_20, rule).rate()).isGreaterThanOrEqualTo(0.8);
        assertThat(study.detected(Traffic.CRON, Spike.TIMES_20, rule).rate()).isGreaterThanOrEqualTo(0.85);
        assertThat(study.detected(Traffic.HIGH, Spike.TIMES_5_LONG, rule).rate())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    @EnabledIfSystemProperty(named = "errata.study.groups", matches = "\\d+")
    void aLargerStudyIsPrinted() {
        StudyTable table = new StudyTable(
                Long.getLong("errata.study.seed", SEED + 1), Integer.getInteger("errata.study.groups", GROUPS));
        String printed = table.falseAlerts() + "\n" + table.detections();
        System.out.println(printed);
        assertThat(printed).contains("Errata");
    }
}
