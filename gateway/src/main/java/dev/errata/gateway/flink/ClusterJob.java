// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.flink;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A job that the cluster knows.
 *
 * @param name as the job calls itself
 * @param state in Flink's words
 * @param endedAt empty while it runs
 * @param progress empty if it has no end
 */
public record ClusterJob(
        String id,
        String name,
        String state,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Progress> progress) {

    private static final String PREFIX = "errata ";

    /**
     * How far it is.
     *
     * @param read records that its sources have read
     * @param share of all sources those that are finished; empty while none is known
     */
    public record Progress(long read, OptionalDouble share) {}

    /** What it is: {@code track}, {@code correlate}, {@code replay}, {@code simulate} or {@code other}. */
    public String kind() {
        for (String kind : new String[] {"track", "correlate", "replay", "simulate"}) {
            if (name.equals(PREFIX + kind) || name.startsWith(PREFIX + kind + " ")) {
                return kind;
            }
        }
        return "other";
    }

    /** Whether it ends by itself. */
    boolean isBounded() {
        return kind().equals("replay") || kind().equals("simulate");
    }

    ClusterJob with(Progress known) {
        return new ClusterJob(id, name, state, startedAt, endedAt, Optional.of(known));
    }
}
