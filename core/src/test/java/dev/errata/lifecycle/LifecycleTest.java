// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Command;
import dev.errata.model.ResolveMode;
import dev.errata.model.Status;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Assign;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Resolve;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final long DAY = Life.DAY;

    private final Life life = new Life();

    @Test
    void theFirstOccurrenceIsNewAndAnnouncedOnce() {
        life.seen(10).seen(11).seen(9);
        assertThat(life.history()).containsExactly("NEW → NEW FIRST_SEEN");
        assertThat(life.announced()).isOne();
        assertThat(life.state.observed().count()).isEqualTo(3);
        assertThat(life.state.observed().firstSeen()).isEqualTo(9 * Life.MINUTE);
    }

    @Test
    void anAcknowledgedGroupStaysSoWhenItHappensAgain() {
        life.seen(10).acknowledge(11).seen(12);
        assertThat(life.status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void aLateEventFromBeforeTheResolveDoesNotReopen() {
        life.seen(8 * 60).resolve(12 * 60 + 4).seenLate(8 * 60 + 48, 12 * 60 + 55);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        life.seen(13 * 60);
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
        assertThat(life.announced()).isEqualTo(2);
    }

    @Test
    void anEventAtTheTimeOfTheResolveDoesNotReopen() {
        life.seen(1).resolve(10).seen(10);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void aLateResolveFindsThatItHappenedAgainAlready() {
        life.seen(1).seen(20).resolve(10);
        assertThat(life.history())
                .containsExactly("NEW → NEW FIRST_SEEN", "NEW → RESOLVED RESOLVED", "RESOLVED → REGRESSED REGRESSED");
        assertThat(life.announced()).isEqualTo(2);
    }

    @Test
    void aRegressionIsAnnouncedOnceUntilTheNextCommand() {
        life.seen(1).resolve(10).seen(11).seen(12).seen(13);
        assertThat(life.history()).endsWith("RESOLVED → REGRESSED REGRESSED").hasSize(3);
    }

    @Test
    void graceForgivesWhatIsStillRollingOut() {
        LifecycleSettings grace = new LifecycleSettings(5 * Life.MINUTE, 0, true, 30 * DAY * Life.MINUTE, 0, 0, 3);
        Life rolling = new Life(grace).seen(1).resolve(10).seen(15);
        assertThat(rolling.status()).isEqualTo(Status.RESOLVED);
        assertThat(rolling.seen(16).status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void reopenedIsNewAgain() {
        life.seen(1).resolve(10).reopen(11);
        assertThat(life.status()).isEqualTo(Status.NEW);
        assertThat(life.history()).endsWith("RESOLVED → NEW REOPENED");
    }

    @Test
    void theLatestCommandDecidesInWhateverOrderTheyCome() {
        life.seen(1).reopen(12);
        Command early = new Command("early", "shop", 11 * Life.MINUTE, "bob", new Acknowledge(Life.GROUP));
        assertThat(life.apply(early).applied()).isFalse();
        assertThat(life.apply(early).reason()).isEqualTo("the command is known already");
        assertThat(life.status()).isEqualTo(Status.NEW);
    }

    @Test
    void aCommandOnAnOldRevisionIsAnsweredAsAConflict() {
        life.seen(1).acknowledge(2);
        long revision = life.state.revision();
        Resolve resolve = new Resolve(Life.GROUP, ResolveMode.NOW, "", "");
        assertThat(life.apply(new Command("a", "shop", 3 * Life.MINUTE, "bob", resolve, revision - 1)))
                .satisfies(outcome -> {
                    assertThat(outcome.applied()).isFalse();
                    assertThat(outcome.reason())
                            .isEqualTo("the group has revision " + revision + " and not " + (revision - 1));
                });
        assertThat(life.status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(life.apply(new Command("b", "shop", 3 * Life.MINUTE, "bob", resolve, revision))
                        .applied())
                .isTrue();
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void occurrencesDoNotMakeAConflict() {
        life.seen(1);
        long revision = life.state.revision();
        life.seen(2).seen(3);
        assertThat(life.state.revision()).isEqualTo(revision);
    }

    @Test
    void assigningAndRemarksLeaveTheStatusAlone() {
        life.seen(1).command(5, new Assign(Life.GROUP, "bob")).command(4, new Assign(Life.GROUP, "cy"));
        life.command(6, new Comment(Life.GROUP, "known since May"));
        assertThat(life.state.assignee()).isEqualTo("bob");
        assertThat(life.history()).hasSize(1);
    }

    @Test
    void silenceResolves() {
        life.seen(1);
        assertThat(life.lifecycle().nextTick(life.state)).isEqualTo((1 + 14 * DAY) * Life.MINUTE);
        life.tick(14 * DAY);
        assertThat(life.status()).isEqualTo(Status.NEW);
        life.tick(1 + 14 * DAY);
        assertThat(life.history()).endsWith("NEW → RESOLVED SILENT");
        assertThat(life.seen(20 * DAY).history()).endsWith("RESOLVED → REGRESSED REGRESSED");
    }

    @Test
    void anOlderEventThatComesLaterUndoesTheSilenceWithoutAWord() {
        life.seen(1).tick(15 * DAY).seenLate(10 * DAY, 15 * DAY);
        assertThat(life.history()).endsWith("NEW → RESOLVED SILENT", "RESOLVED → NEW NOT_SILENT_AFTER_ALL");
        assertThat(life.announced()).isOne();
        life.tick(24 * DAY);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void anOlderEventOfALongSilenceOnlyMovesIt() {
        life.seen(1).tick(40 * DAY).seenLate(10 * DAY, 40 * DAY);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.state.resolvedBySilenceAt()).isEqualTo(24 * DAY * Life.MINUTE);
    }

    @Test
    void silenceDoesNotResolveWhatWasFatal() {
        life.fatal(1).tick(100 * DAY);
        assertThat(life.status()).isEqualTo(Status.NEW);
        assertThat(life.lifecycle().nextTick(life.state)).isZero();
    }

    @Test
    void silenceIsNotDecidedBeforeEverythingHasArrived() {
        life.seen(1);
        Step step = life.lifecycle().tick(life.state, life::line, 100 * DAY * Life.MINUTE, 2 * Life.MINUTE);
        assertThat(step.transitions()).isEmpty();
    }

    @Test
    void whatFlapsIsSaidToFlapAndAnnouncedOnceAnHour() {
        life.seen(1);
        for (int minute = 10; minute <= 40; minute += 10) {
            life.resolve(minute).seen(minute + 1);
        }
        assertThat(life.announced()).isEqualTo(2);
        assertThat(life.transitions.get(life.transitions.size() - 1).flapping()).isTrue();
        life.resolve(90).seen(91);
        assertThat(life.announced()).isEqualTo(3);
    }

    @Test
    void eventsThatLeaveAGroupOnlyLowerItsCount() {
        life.seen(1).seen(2, "production", "", 5, 0).resolve(10).seen(20, "production", "", -4, 0);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.state.observed().count()).isEqualTo(2);
        assertThat(life.state.observed().lastSeen()).isEqualTo(2 * Life.MINUTE);
    }
}
