// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

/**
 * Which errors the traffic is made of and how often each comes.
 *
 * @param seed decides what the errors look like; the same seed gives the same errors
 * @param run tells apart the event ids of two generators with one seed
 * @param traces distinct errors, counted from 0
 * @param skew exponent of the Zipf distribution over them
 * @param hotShare additional share of all events that is error 0, from 0 to 1
 */
public record TrafficProfile(long seed, long run, int traces, double skew, double hotShare) {

    public static final TrafficProfile DEFAULT = new TrafficProfile(42, 0, 3_000, 1.1, 0);

    public TrafficProfile {
        if (traces < 1 || skew < 0 || hotShare < 0 || hotShare > 1) {
            throw new IllegalArgumentException("traces from 1, skew from 0, hot share from 0 to 1");
        }
    }

    public TrafficProfile withRun(long run) {
        return new TrafficProfile(seed, run, traces, skew, hotShare);
    }

    public TrafficProfile withTraces(int traces) {
        return new TrafficProfile(seed, run, traces, skew, hotShare);
    }

    public TrafficProfile withHotShare(double hotShare) {
        return new TrafficProfile(seed, run, traces, skew, hotShare);
    }
}
