// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.detector.HourProfile;

/**
 * What is known of the traffic of a project from an hour on. It rests on the hours before the last one, which are over
 * and have arrived, so that it is the same live and on history.
 *
 * @param hour epoch hour from which it holds
 * @param profile hour-of-week profile
 * @param profileKnown whether the profile rests on a week of traffic
 * @param activeGroups groups that had events in the last eight days
 * @param busyRate events per minute that 95 % of the groups of that hour do not reach
 */
public record Traffic(long hour, HourProfile profile, boolean profileKnown, int activeGroups, double busyRate) {

    /** Nothing is known. */
    public static final Traffic UNKNOWN = new Traffic(Long.MIN_VALUE, HourProfile.FLAT, false, 1, 0);
}
