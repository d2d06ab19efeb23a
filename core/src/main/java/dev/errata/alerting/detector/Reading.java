// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

/**
 * What the detector says of one window.
 *
 * @param change whether it begins or ceases to fire
 * @param trigger what made it so, one phrase; empty if nothing is unusual
 * @param count events of the window, or of the hour if that is what is unusual
 * @param mean events that were expected
 * @param pValue probability of as many, 1 if that was not computed
 * @param recurring the count that this time of day has reached before on at least two days
 */
public record Reading(
        DetectorState state, Change change, String trigger, long count, double mean, double pValue, int recurring) {

    /** What a window does to the detector. */
    public enum Change {
        NONE,
        FIRES,
        CLEARS,
        /** Still more than usual after a day: this is the new normal. */
        BASELINE_MOVED
    }
}
