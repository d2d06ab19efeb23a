// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

/**
 * What can be set about alerting.
 *
 * @param lateness how long after its end a minute is waited for, event time in milliseconds
 * @param newMinutes how long a new group fires
 * @param spikeAgeHours age of a group in an environment up to which it does not spike, since it is new
 * @param falseAlertsPerDay false alerts of the detector that a project puts up with in a day
 * @param idleDays days without events after which the detector forgets a group
 */
public record AlertSettings(long lateness, int newMinutes, int spikeAgeHours, double falseAlertsPerDay, int idleDays) {

    /** What holds if nothing is set. */
    public static final AlertSettings DEFAULT = new AlertSettings(120_000, 60, 24, 0.1, 8);
}
