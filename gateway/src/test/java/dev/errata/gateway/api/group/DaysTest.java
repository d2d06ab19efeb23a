// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.gateway.api.group.Days.Place;
import dev.errata.gateway.api.read.Span;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Days DAYS = new Days(new TreeMap<>(Map.of(10L, 3L, 12L, 2L, 20L, 1L)));

    @Test
    void numbersAreFoundInTheirDays() {
        assertThat(DAYS.total()).isEqualTo(6);
        assertThat(DAYS.place(1)).isEqualTo(new Place(10, 2));
        assertThat(DAYS.place(3)).isEqualTo(new Place(10, 0));
        assertThat(DAYS.place(4)).isEqualTo(new Place(12, 1));
        assertThat(DAYS.place(6)).isEqualTo(new Place(20, 0));
        assertThatThrownBy(() -> DAYS.place(7)).hasMessage("there is no number 7 of 6");
    }

    @Test
    void asManyDaysAreReadAsAreNeeded() {
        Instant end = day(21);
        assertThat(DAYS.since(end, 1)).isEqualTo(20);
        assertThat(DAYS.since(end, 2)).isEqualTo(12);
        assertThat(DAYS.since(end, 100)).isEqualTo(10);
        assertThat(DAYS.since(day(12).plusSeconds(5), 1))
                .as("its own day may have none before")
                .isEqualTo(10);
        assertThat(DAYS.since(day(5), 3)).as("nothing before").isEqualTo(5);
    }

    @Test
    void spansAreCutToDays() {
        Span span = new Span(day(10).plusSeconds(60), day(20).plusSeconds(60));
        assertThat(Days.from(12, span)).isEqualTo(new Span(day(12), span.to()));
        assertThat(Days.from(10, span)).isEqualTo(span);
        assertThat(Days.only(10, span)).isEqualTo(new Span(span.from(), day(11)));
        assertThat(Days.only(20, span)).isEqualTo(new Span(day(20), span.to()));
    }

    private static Instant day(long day) {
        return Instant.ofEpochSecond(86_400 * day);
    }
}
