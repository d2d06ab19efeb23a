// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.detector.Reading.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorTest {

    private static final int DAY = 288;

    private final Detector detector = new Detector(DetectorSettings.DEFAULT);

    @Test
    void aSteadyGroupThatJumpsFiresOnceAndClearsWhenItIsCalm() {
        int[] counts = steady(10 * DAY, 4);
        spike(counts, 9 * DAY, 12, 60);
        List<String> changes = changes(counts);
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0)).startsWith("FIRES at " + 9 * DAY);
        assertThat(changes.get(1)).isEqualTo("CLEARS at " + (9 * DAY + 14));
    }

    @Test
    void whatComesEveryDayAtTheSameTimeIsNotASpike() {
        int[] counts = steady(10 * DAY, 0);
        for (int day = 0; day < 10; day++) {
            counts[day * DAY + 100] = 400;
        }
        assertThat(changes(counts)).noneMatch(change -> window(change) > 3 * DAY);
    }

    @Test
    void aNewNormalIsSaidToBeOneAfterADay() {
        int[] counts = steady(10 * DAY, 4);
        spike(counts, 8 * DAY, 2 * DAY, 4_000);
        assertThat(changes(counts)).anyMatch(change -> change.startsWith("BASELINE_MOVED at " + (9 * DAY + 1)));
    }

    @Test
    void tenEventsAreTooFewToMatter() {
        int[] counts = steady(10 * DAY, 0);
        counts[9 * DAY] = 9;
        assertThat(changes(counts)).isEmpty();
    }

    @Test
    void aLateCountMovesTheLevelOnly() {
        DetectorState state = detector.observe(DetectorState.startingAt(100), 5, HourProfile.FLAT)
                .state();
        DetectorState later = detector.late(state, 100, 7);
        assertThat(later.level()).isEqualTo(state.level() + 7);
        assertThat(later.weight()).isEqualTo(state.weight());
        assertThat(later.window()).isEqualTo(101);
    }

    @Test
    void aStateIsNoLargerThanThreeAndAHalfKilobytes() {
        DetectorState state = DetectorState.startingAt(0);
        int arrays = 4
                * (state.windowMaxima().length
                        + state.hourMaxima().length
                        + state.rhythm().length
                        + state.counts().length
                        + state.means().length);
        int scalars = 8 * 10 + 4 * 2;
        assertThat(arrays + scalars).isLessThanOrEqualTo(2_048);
    }

    private static int[] steady(int windows, int count) {
        int[] counts = new int[windows];
        for (int i = 0; i < windows; i++) {
            counts[i] = count;
        }
        return counts;
    }

    private static void spike(int[] counts, int from, int windows, int count) {
        for (int i = from; i < from + windows; i++) {
            counts[i] = count;
        }
    }

    private static int window(String change) {
        return Integer.parseInt(change.substring(change.indexOf(" at ") + 4));
    }

    private List<String> changes(int[] counts) {
        List<String> changes = new ArrayList<>();
        DetectorState state = DetectorState.startingAt(0);
        for (int i = 0; i < counts.length; i++) {
            Reading reading = detector.observe(state, counts[i], HourProfile.FLAT);
            state = reading.state();
            if (reading.change() != Change.NONE) {
                changes.add(reading.change() + " at " + i);
            }
        }
        return changes;
    }
}
