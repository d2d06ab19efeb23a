// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each change is made to hundreds of errors of all languages, which keep their groups among all the others. */
class StabilitySuiteTest {

    private static final int ENOUGH = 40;

    @ParameterizedTest
    @EnumSource
    void errorsKeepTheirGroup(StabilityChange change) {
        List<StabilityChange.Pair> pairs = new ArrayList<>();
        Random random = new Random(change.ordinal());
        for (ErrorEvent base : BaseEvents.all()) {
            Optional<StabilityChange.Pair> pair = change.change(base, random);
            pair.ifPresent(pairs::add);
        }
        GroupsInMemory groups = new GroupsInMemory();
        pairs.forEach(pair -> groups.place(pair.before()));
        List<String> lost = new ArrayList<>();
        for (StabilityChange.Pair pair : pairs) {
            long before = groups.place(pair.before()).group();
            if (groups.place(pair.after()).group() != before) {
                lost.add(groups.place(pair.before()).explanation() + "\n  → "
                        + groups.place(pair.after()).explanation());
            }
        }
        double kept = 1 - lost.size() / (double) pairs.size();
        System.out.printf("%-34s %4d errors, %.4f keep their group%n", change, pairs.size(), kept);
        assertThat(pairs).hasSizeGreaterThan(ENOUGH - 1);
        assertThat(kept)
                .as(
                        "%s: %d of %d lost, such as%n%s",
                        change, lost.size(), pairs.size(), String.join("\n", lost.subList(0, Math.min(3, lost.size()))))
                .isGreaterThanOrEqualTo(change.kept());
    }
}
