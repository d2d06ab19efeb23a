// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final long NOON = 1_764_072_000_000L;

    @Test
    void eventsAreCountedByProjectErrorAndMinuteOfTheEvent() {
        Ledger ledger = new Ledger();
        EventGenerator generator = new EventGenerator(TrafficProfile.DEFAULT, new VirtualClock(NOON, 1));
        for (int i = 0; i < 90; i++) {
            ledger.add(generator.next(0));
        }
        ledger.add(generator.next(1));
        int minute = (int) (NOON / 60_000);
        assertThat(ledger.counts())
                .isEqualTo(Map.of(
                        new Ledger.Line("shop", 0, minute), 60L,
                        new Ledger.Line("shop", 0, minute + 1), 30L,
                        new Ledger.Line("shop", 1, minute + 1), 1L));
        assertThat(ledger.events()).isEqualTo(91);
    }

    @Test
    void idSumTellsAMissingEventFromARepeatedOne() {
        EventGenerator generator = new EventGenerator(TrafficProfile.DEFAULT, () -> NOON);
        GeneratedEvent first = generator.next();
        GeneratedEvent second = generator.next();
        Ledger right = new Ledger();
        right.add(first);
        right.add(second);
        Ledger wrong = new Ledger();
        wrong.add(first);
        wrong.add(first);
        assertThat(wrong.idSum()).isNotEqualTo(right.idSum());
    }
}
