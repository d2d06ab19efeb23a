// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import static dev.errata.gateway.dispatch.TestFirings.GROUP;
import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.TestFirings;
import dev.errata.gateway.dispatch.TestFirings.StandingClock;
import org.junit.jupiter.api.Test;

class ActiveAlertsTest {

    private static final long MINUTE = 60_000;
    private static final Firing ON = TestFirings.on(GROUP, START - MINUTE);
    private static final Firing OFF = ON.ceased(START - 1, "calm");

    private final StandingClock clock = new StandingClock();
    private final ActiveAlerts alerts = new ActiveAlerts(clock);

    @Test
    void whatIsOnStaysUntilItGoesOffAndThenFiveMinutes() {
        assertThat(alerts.take(ON, clock.millis())).isTrue();
        clock.pass(60 * MINUTE);
        assertThat(alerts.since(0).alerts()).singleElement().matches(PostedAlert::isOn);
        assertThat(alerts.take(OFF, clock.millis())).isTrue();
        assertThat(alerts.since(0).alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.endsAt()).isEqualTo(OFF.endsAt()));
        clock.pass(5 * MINUTE - 1);
        assertThat(alerts.since(0).alerts()).hasSize(1);
        clock.pass(1);
        assertThat(alerts.since(0).alerts()).isEmpty();
    }

    @Test
    void whatWentOffLongAgoIsNotPosted() {
        alerts.take(ON, START - 10 * MINUTE);
        alerts.take(OFF, START - 5 * MINUTE);
        assertThat(alerts.since(0).alerts()).isEmpty();
        assertThat(alerts.on()).isEmpty();
    }

    @Test
    void anEndInTheFutureIsNow() {
        alerts.take(ON.ceased(START + MINUTE, "calm"), START);
        assertThat(alerts.since(0).alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.endsAt()).isEqualTo(START));
    }

    @Test
    void otherLabelsResolveTheFormerOnesAndAreNoChange() {
        Firing propagated = TestFirings.on(GROUP, ON.startsAt(), 7);
        alerts.take(ON, clock.millis());
        long seen = alerts.since(0).revision();
        assertThat(alerts.take(propagated, clock.millis())).isFalse();
        assertThat(alerts.since(seen).alerts())
                .extracting(alert -> alert.firing().labels().get("role") + " " + alert.isOn())
                .containsExactlyInAnyOrder("root false", "propagated true");
        assertThat(alerts.count()).isEqualTo(1);
    }

    @Test
    void theSameAgainIsNoChangeAndAnotherStartIs() {
        alerts.take(ON, clock.millis());
        assertThat(alerts.take(ON, clock.millis())).isFalse();
        assertThat(alerts.take(TestFirings.on(GROUP, START), clock.millis())).isTrue();
        assertThat(alerts.since(0).alerts()).hasSize(1);
    }

    @Test
    void onlyWhatChangedIsAskedFor() {
        alerts.take(ON, clock.millis());
        long seen = alerts.since(0).revision();
        assertThat(alerts.since(seen).alerts()).isEmpty();
        alerts.take(TestFirings.on(2, START), clock.millis());
        assertThat(alerts.since(seen).alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.firing().group()).isEqualTo(2));
    }
}
