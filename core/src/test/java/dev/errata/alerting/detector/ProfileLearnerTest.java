// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProfileLearnerTest {

    @Test
    void itIsFlatUntilAWeekIsKnown() {
        ProfileLearner learner = weeks(1);
        assertThat(learner.isKnown()).isFalse();
        assertThat(learner.profile().at(13)).isOne();
        assertThat(learner.hour(168, 50).isKnown()).isTrue();
    }

    @Test
    void itFollowsTheHoursOfTheDay() {
        HourProfile profile = weeks(3).profile();
        assertThat(profile.at(12) / profile.at(1)).isCloseTo(4, within(0.3));
        double sum = 0;
        for (int hour = 0; hour < HourProfile.HOURS; hour++) {
            sum += profile.at(hour);
        }
        assertThat(sum / HourProfile.HOURS).isCloseTo(1, within(1e-4));
    }

    @Test
    void anOutageDoesNotBecomeAHabit() {
        ProfileLearner calm = weeks(3);
        HourProfile after = calm.hour(3 * 168, 1_000_000).profile();
        assertThat(after.at(0)).isLessThan(4);
    }

    @Test
    void hoursWithoutErrorsCountAsNone() {
        ProfileLearner learner = weeks(2).hour(2 * 168 + 167, 100);
        assertThat(learner.profile().at(12)).isCloseTo(weeks(2).profile().at(12), within(0.5));
        assertThatThrownBy(() -> learner.hour(2 * 168 + 167, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ProfileLearner weeks(int weeks) {
        ProfileLearner learner = ProfileLearner.EMPTY;
        for (int hour = 0; hour < weeks * 168; hour++) {
            boolean day = hour % 24 >= 8 && hour % 24 < 20;
            learner = learner.hour(hour, day ? 400 : 100);
        }
        return learner;
    }
}
