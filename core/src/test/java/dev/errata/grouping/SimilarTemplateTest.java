// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Placement;
import org.junit.jupiter.api.Test;

/** Messages without a stack are one problem when they differ in few words. */
class SimilarTemplateTest {

    private final GroupsInMemory groups = new GroupsInMemory();

    @Test
    void oneWordInFourMayBeAnother() {
        Placement first = groups.place(Events.message("", "Rejecting request from alice because quota is exceeded"));
        Placement second = groups.place(Events.message("", "Rejecting request from bob because quota is exceeded"));

        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(second.group()).isEqualTo(first.group());
        assertThat(second.explanation()).contains("\"by\":\"template\"");
    }

    @Test
    void shortMessagesMustAgreeInEveryWord() {
        Placement first = groups.place(Events.message("", "cache refresh failed"));

        assertThat(groups.place(Events.message("", "cache warmup failed")).group())
                .isNotEqualTo(first.group());
    }

    @Test
    void firstWordAndLengthMustAgree() {
        Placement first = groups.place(Events.message("", "Rejecting request from alice because quota is exceeded"));

        assertThat(groups.place(Events.message("", "Accepting request from alice because quota is exceeded"))
                        .group())
                .isNotEqualTo(first.group());
        assertThat(groups.place(Events.message("", "Rejecting request from alice because her quota is exceeded"))
                        .group())
                .isNotEqualTo(first.group());
    }

    @Test
    void answersDoNotDriftFromTemplateToTemplate() {
        Placement first = groups.place(Events.message("", "worker alpha lost lock on shard one today"));
        groups.place(Events.message("", "worker beta lost lock on shard one today"));
        groups.place(Events.message("", "worker beta lost lock on shard two today"));

        Placement far = groups.place(Events.message("", "worker beta dropped lock on shard two tonight"));

        assertThat(far.group()).isNotEqualTo(first.group());
    }

    @Test
    void branchTakesABoundedNumberOfTemplates() {
        for (int i = 0; i < 100; i++) {
            String word = "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            groups.place(Events.message("", "start " + word + " " + word + "x " + word + "y"));
        }

        assertThat(groups.reached(Limit.TEMPLATES)).isPositive();
    }
}
