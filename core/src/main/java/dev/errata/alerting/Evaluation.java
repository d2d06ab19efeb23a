// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

/**
 * That a rule fired, ceased, or would have fired but for something.
 *
 * @param kind of the rule's condition
 * @param at event time, epoch milliseconds
 * @param reason one sentence for people
 * @param count what was counted
 * @param mean what was expected; 0 if nothing was
 * @param pValue probability of as many; 1 if that was not asked
 */
public record Evaluation(
        String project,
        long group,
        String environment,
        String rule,
        String kind,
        long at,
        Outcome outcome,
        String reason,
        long count,
        double mean,
        double pValue) {

    /** What came of it. */
    public enum Outcome {
        FIRED,
        SUPPRESSED,
        CEASED
    }
}
