// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import static dev.errata.gateway.dispatch.TestFirings.GROUP;
import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.TestFirings;
import dev.errata.gateway.dispatch.TestFirings.StandingClock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Firing ON = TestFirings.on(GROUP, START);
    private static final Firing OFF = ON.ceased(START + 1, "calm");

    private final StandingClock clock = new StandingClock();
    private final MemoryDeliveries log = new MemoryDeliveries();
    private boolean silenced;
    private Outbox outbox = started();

    @Test
    void aChangeIsSentOnceHoweverOftenItIsSaid() {
        add(ON, ON);
        add(ON);
        outbox.settle(outbox.take().orElseThrow(), true);
        add(ON);
        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.pending()).isZero();
    }

    @Test
    void whatIsSilencedWaitsAndIsToldAfterwards() {
        silenced = true;
        add(ON);
        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.settleSilenced()).isZero();
        silenced = false;
        assertThat(outbox.take()).get().extracting(Delivery::id).isEqualTo(Delivery.idOf(ON, true));
    }

    @Test
    void ofWhatWasOverBeforeItsSilenceNothingIsEverTold() {
        silenced = true;
        add(ON);
        add(OFF);
        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.settleSilenced()).isEqualTo(2);
        assertThat(outbox.pending()).isZero();
        silenced = false;
        outbox = started();
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void whoeverWasToldOfAFiringIsToldOfItsEndAlsoInASilence() {
        add(ON);
        outbox.settle(outbox.take().orElseThrow(), true);
        silenced = true;
        add(OFF);
        assertThat(outbox.settleSilenced()).isZero();
        assertThat(outbox.take()).get().extracting(Delivery::id).isEqualTo(Delivery.idOf(OFF, false));
    }

    @Test
    void aRestartLosesNothingAndRepeatsNothing() {
        add(ON, TestFirings.on(2, START));
        Delivery first = outbox.take().orElseThrow();
        outbox.settle(first, true);
        outbox = started();
        add(ON, TestFirings.on(2, START));
        assertThat(outbox.take()).get().extracting(Delivery::id).isNotEqualTo(first.id());
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void aKillBetweenSendingAndWritingSendsTheSameIdAgain() {
        add(ON);
        Delivery taken = outbox.take().orElseThrow();
        outbox = started();
        assertThat(outbox.take()).get().extracting(Delivery::id).isEqualTo(taken.id());
    }

    @Test
    void theTriesGoOnAfterARestartWithTheSameId() {
        add(ON);
        for (int tries = 1; tries <= 8; tries++) {
            assertThat(outbox.take()).isPresent().get().satisfies(delivery -> outbox.settle(delivery, false));
            assertThat(outbox.take()).isEmpty();
            outbox = started();
            clock.pass(Duration.ofHours(8).toMillis());
        }
        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.pending()).isZero();
        assertThat(log.read().deliveries().values()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
            assertThat(delivery.tries()).isEqualTo(8);
        });
    }

    @Test
    void offWaitsForItsOnAndForNothingElse() {
        add(ON, OFF, TestFirings.on(2, START + 5));
        Delivery on = outbox.take().orElseThrow();
        assertThat(on.firing().on()).isTrue();
        assertThat(outbox.take())
                .get()
                .satisfies(delivery -> assertThat(delivery.firing().group()).isEqualTo(2));
        outbox.settle(on, false);
        assertThat(outbox.take()).isEmpty();
        clock.pass(6_000);
        outbox.settle(outbox.take().orElseThrow(), true);
        assertThat(outbox.take())
                .get()
                .satisfies(delivery -> assertThat(delivery.firing()).isEqualTo(OFF));
    }

    @Test
    void whatIsNotSafeIsNotSent() {
        log.away = true;
        assertThatThrownBy(() -> add(ON)).isInstanceOf(KafkaException.class);
        assertThat(outbox.take()).isEmpty();
        log.away = false;
        add(ON);
        assertThat(outbox.take()).isPresent();
    }

    @Test
    void whatCouldNotBeWrittenIsNotSentAgainByThisProcess() {
        add(ON);
        Delivery taken = outbox.take().orElseThrow();
        log.away = true;
        assertThatThrownBy(() -> outbox.settle(taken, true)).isInstanceOf(KafkaException.class);
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void anotherStartIsAnotherMessage() {
        assertThat(Delivery.of(ON, 0).id())
                .isEqualTo(Delivery.of(ON, 5).id())
                .startsWith("msg_")
                .isNotEqualTo(Delivery.of(OFF, 0).id())
                .isNotEqualTo(Delivery.of(TestFirings.on(GROUP, START + 1), 0).id());
    }

    @Test
    void thePositionIsRemembered() {
        assertThat(outbox.restore()).isEmpty();
        outbox.add(List.of(), OptionalLong.of(7));
        assertThat(started().restore()).hasValue(7);
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatIsOnIsNot() {
        Firing other = TestFirings.on(2, START);
        add(ON, OFF, other);
        for (int i = 0; i < 3; i++) {
            outbox.settle(outbox.take().orElseThrow(), true);
        }
        assertThat(outbox.unended()).containsExactly(other);
        clock.pass(Outbox.REMEMBERED.toMillis());
        outbox.sweep();
        assertThat(log.read().deliveries()).hasSize(3);
        clock.pass(Duration.ofDays(1).toMillis());
        outbox.sweep();
        assertThat(log.read().deliveries().values())
                .extracting(Delivery::firing)
                .containsExactly(other);
    }

    private void add(Firing... firings) {
        outbox.add(List.of(firings), OptionalLong.empty());
    }

    private Outbox started() {
        Outbox next = new Outbox(log, clock, new Retries(() -> 0.5), firing -> silenced);
        next.restore();
        return next;
    }
}
