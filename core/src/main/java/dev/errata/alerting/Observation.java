// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

/**
 * What meets the condition of a rule.
 *
 * @param at event time, epoch milliseconds
 * @param reason one sentence
 * @param mean what was expected; 0 if nothing was
 * @param pValue probability of as many; 1 if that was not asked
 * @param critical whether it makes the firing critical whatever the rule says
 */
record Observation(long at, String reason, long count, double mean, double pValue, boolean critical) {

    static Observation of(long at, String reason, long count, boolean critical) {
        return new Observation(at, reason, count, 0, 1, critical);
    }
}
