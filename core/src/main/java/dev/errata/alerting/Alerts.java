// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import java.util.List;

/**
 * What came of one input.
 *
 * @param firings that went on or off, each of them once
 * @param evaluations why, and what did not fire although it would have
 * @param escalated whether the detector says that the group is more than usual, for groups ignored until then
 */
public record Alerts(AlertState state, List<Firing> firings, List<Evaluation> evaluations, boolean escalated) {

    public Alerts {
        firings = List.copyOf(firings);
        evaluations = List.copyOf(evaluations);
    }
}
