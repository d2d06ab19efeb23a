// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import dev.errata.alerting.detector.Detector;
import dev.errata.alerting.detector.DetectorSettings;
import dev.errata.alerting.detector.DetectorState;
import dev.errata.alerting.detector.HourProfile;
import dev.errata.alerting.detector.Reading;
import java.util.ArrayList;
import java.util.List;

/** A rule that says in which windows an alert begins. */
@FunctionalInterface
interface SpikeRule {

    /** Indices of the windows in which it fires. */
    List<Integer> fires(int[] counts);

    /** The detector of this project. */
    static SpikeRule errata(DetectorSettings settings, HourProfile profile) {
        Detector detector = new Detector(settings);
        return counts -> {
            List<Integer> fired = new ArrayList<>();
            DetectorState state = DetectorState.startingAt(0);
            for (int i = 0; i < counts.length; i++) {
                Reading reading = detector.observe(state, counts[i], profile);
                state = reading.state();
                if (reading.change() == Reading.Change.FIRES) {
                    fired.add(i);
                }
            }
            return fired;
        };
    }

    /** PostHog's: a window above a threshold and some times the mean of the last hour's windows that had any. */
    static SpikeRule posthog(int times, int threshold) {
        return counts -> {
            List<Integer> fired = new ArrayList<>();
            int last = -99;
            for (int i = 12; i < counts.length; i++) {
                int sum = 0;
                int some = 0;
                for (int j = i - 11; j < i; j++) {
                    sum += counts[j];
                    some += counts[j] > 0 ? 1 : 0;
                }
                double base = some > 0 ? (double) sum / some : 0.5;
                if (counts[i] >= threshold && counts[i] > base * times && i - last >= 2) {
                    fired.add(i);
                    last = i;
                }
            }
            return fired;
        };
    }

    /** Sentry's escalating issues: an hour above a limit that is made anew each day from the week before. */
    static SpikeRule sentry() {
        return new SentryEscalating();
    }
}
