// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.CommandOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one input.
 *
 * @param transitions in the order they happened
 * @param outcome the answer to the command, if the input was one
 */
public record Step(
        GroupState state,
        List<Transition> transitions,
        @Nullable CommandOutcome outcome) {

    public Step {
        transitions = List.copyOf(transitions);
    }

    static Step of(GroupState state, List<Transition> transitions) {
        return new Step(state, transitions, null);
    }
}
