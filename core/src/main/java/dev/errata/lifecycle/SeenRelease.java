// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import java.util.Comparator;

/**
 * The latest occurrence of a group in one service, environment and release.
 *
 * @param release empty if it is unknown; {@link #FORGOTTEN} for the older releases together
 * @param last event time, epoch milliseconds
 */
public record SeenRelease(String service, String environment, String release, long last) {

    /** Stands for the releases that were seen too long ago to be kept one by one. */
    public static final String FORGOTTEN = "_old";

    /** By time, and always in the same order when times are equal. */
    static final Comparator<SeenRelease> BY_TIME = Comparator.comparingLong(SeenRelease::last)
            .thenComparing(SeenRelease::service)
            .thenComparing(SeenRelease::environment)
            .thenComparing(SeenRelease::release);

    boolean isSamePlaceAs(SeenRelease other) {
        return release.equals(other.release) && environment.equals(other.environment) && service.equals(other.service);
    }
}
