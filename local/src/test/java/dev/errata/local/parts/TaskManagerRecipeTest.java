// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TaskManagerRecipeTest {
    private static final Instant START = Instant.ofEpochMilli(5_000);

    @Test
    void aTaskManagerCountsWithSlotsAndASignOfLifeSinceItsStart() {
        assertThat(TaskManagerRecipe.hasSlots(answer(6_000, 4), START)).isTrue();
        assertThat(TaskManagerRecipe.hasSlots(answer(0, 4), START)).isTrue();
        assertThat(TaskManagerRecipe.hasSlots(answer(4_000, 4), START)).isFalse();
        assertThat(TaskManagerRecipe.hasSlots(answer(6_000, 0), START)).isFalse();
        assertThat(TaskManagerRecipe.hasSlots("{\"taskmanagers\":[]}", START)).isFalse();
        assertThat(TaskManagerRecipe.hasSlots("<html>", START)).isFalse();
    }

    private static String answer(long heard, int slots) {
        return "{\"taskmanagers\":[{\"timeSinceLastHeartbeat\":%d,\"slotsNumber\":%d}]}".formatted(heard, slots);
    }
}
