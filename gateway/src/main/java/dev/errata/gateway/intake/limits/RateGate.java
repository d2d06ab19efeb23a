// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.RateLimits;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Holds keys to their rate and cuts off the spikes of projects. Only keys and projects that exist get here, so there are
 * as many counters as those.
 */
public final class RateGate {

    private record Bucket(RateLimits limits, TokenBucket tokens) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<Long, Minute> minutes = new ConcurrentHashMap<>();
    private final Clock clock;
    private final LongSupplier nanos;

    /**
     * A gate in front of all projects.
     *
     * @param nanos a clock for differences of time, such as {@link System#nanoTime}
     */
    public RateGate(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * Lets that many events of a key pass.
     *
     * @throws Refused with {@link Reason#KEY_RATE} or {@link Reason#SPIKE} if they are too many now
     */
    public void pass(Project project, IngestKey key, int events) {
        RateLimits limits = project.settings().rateLimits();
        long now = nanos.getAsLong();
        if (limits.keyPerSecond() > 0) {
            TokenBucket tokens = bucket(key, limits, now);
            if (!tokens.take(events, now)) {
                int seconds = Math.max(1, tokens.secondsUntil(events, now));
                throw new Refused(Reason.KEY_RATE, "the key sends more than it may", seconds);
            }
        }
        long millis = clock.millis();
        int most = limits.projectPerMinute();
        if (most > 0
                && !minutes.computeIfAbsent(project.id(), id -> new Minute()).take(events, most, millis)) {
            throw new Refused(
                    Reason.SPIKE, "the project has sent what it may in this minute", Minute.secondsLeft(millis));
        }
    }

    private TokenBucket bucket(IngestKey key, RateLimits limits, long now) {
        return buckets.compute(
                        key.value(),
                        (value, known) -> known != null && known.limits().equals(limits)
                                ? known
                                : new Bucket(limits, new TokenBucket(limits.keyPerSecond(), limits.keyBurst(), now)))
                .tokens();
    }
}
