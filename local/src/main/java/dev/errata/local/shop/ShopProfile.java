// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import java.util.EnumSet;
import java.util.Set;

/**
 * What traffic the shop has, and how well its telemetry arrives.
 *
 * @param seed decides everything
 * @param start of the traffic, epoch milliseconds
 * @param perSecond visits, each of which makes one or two traces of 1 to 40 spans
 * @param modes what goes wrong
 * @param failing share of visits in which one of them does
 * @param late share of spans that are sent 20 to 60 s after the others
 * @param missing share of spans that are never sent
 * @param resent share of payloads that are sent again a second later, as after a lost answer
 */
public record ShopProfile(
        long seed,
        long start,
        double perSecond,
        Set<FailureMode> modes,
        double failing,
        double late,
        double missing,
        double resent) {

    public ShopProfile {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("visits a second are above 0, not " + perSecond);
        }
        EnumSet<FailureMode> copy = EnumSet.noneOf(FailureMode.class);
        copy.addAll(modes);
        copy.remove(FailureMode.NONE);
        modes = Set.copyOf(copy);
    }

    /** All that can go wrong does, in a tenth of the visits; 1 % of spans are late, 5 % missing, 1 % of payloads sent twice. */
    public static ShopProfile troubled(long seed, long start, double perSecond) {
        return new ShopProfile(seed, start, perSecond, EnumSet.allOf(FailureMode.class), 0.1, 0.01, 0.05, 0.01);
    }

    /** The same with telemetry that arrives whole, in time and once. */
    public ShopProfile complete() {
        return new ShopProfile(seed, start, perSecond, modes, failing, 0, 0, 0);
    }

    /** The same with other modes and another share of failing visits. */
    public ShopProfile failing(Set<FailureMode> otherModes, double share) {
        return new ShopProfile(seed, start, perSecond, otherModes, share, late, missing, resent);
    }
}
