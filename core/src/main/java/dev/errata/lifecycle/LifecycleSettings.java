// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import java.io.Serializable;

/**
 * What can be set about the life of groups; times in milliseconds.
 *
 * @param grace how long after a resolve occurrences are forgiven, for deployments that are still rolling
 * @param autoResolveAfter silence after which a group is resolved by itself; 0 for never
 * @param unknownReleaseRegresses whether an occurrence without a release reopens what is resolved in a release
 * @param constantAfter how long a service may keep its only release name, or a release may stay unseen, until time alone decides
 * @param regressionQuiet least time between two notifications of regressions of one group
 * @param flappingWindow time in which {@code flappingRegressions} regressions make a group flapping
 */
public record LifecycleSettings(
        long grace,
        long autoResolveAfter,
        boolean unknownReleaseRegresses,
        long constantAfter,
        long regressionQuiet,
        long flappingWindow,
        int flappingRegressions)
        implements Serializable {

    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    /** What holds if nothing is set. */
    public static final LifecycleSettings DEFAULT =
            new LifecycleSettings(0, 14 * DAY, true, 30 * DAY, HOUR, 7 * DAY, 3);

    /** The same, with another grace and silence. */
    public LifecycleSettings with(long otherGrace, long silence) {
        return new LifecycleSettings(
                otherGrace,
                silence,
                unknownReleaseRegresses,
                constantAfter,
                regressionQuiet,
                flappingWindow,
                flappingRegressions);
    }
}
