// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.EventId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Makes an endless sequence of error events, the same for the same profile and clock. Not for use by several threads.
 *
 * <p>Every error belongs to one service and every service to one project, so the number of an error also says its
 * project. Event ids never repeat within a run, nor between runs.
 */
public final class EventGenerator {

    private final TrafficProfile profile;
    private final LongSupplier clock;
    private final TraceFactory factory;
    private final Zipf zipf;
    private final SplittableRandom random;
    private final Occurrence occurrence;
    private final Map<Integer, EventTemplate> templates = new HashMap<>();
    private long sequence;

    /**
     * A generator.
     *
     * @param clock event time in epoch milliseconds, read once an event
     */
    public EventGenerator(TrafficProfile profile, LongSupplier clock) {
        this.profile = profile;
        this.clock = clock;
        this.factory = new TraceFactory(profile.seed());
        this.zipf = new Zipf(profile.traces(), profile.skew());
        this.random = new SplittableRandom(profile.seed() ^ profile.run());
        this.occurrence = new Occurrence(random.split());
    }

    /** The next event, of an error drawn by the profile. */
    public GeneratedEvent next() {
        boolean hot = profile.hotShare() > 0 && random.nextDouble() < profile.hotShare();
        return next(hot ? 0 : zipf.draw(random));
    }

    /**
     * The next event, of that error.
     *
     * @param trace number of the error; those from {@link TrafficProfile#traces()} on come only by this method
     */
    public GeneratedEvent next(int trace) {
        EventTemplate template = templates.computeIfAbsent(trace, number -> EventTemplate.of(factory.trace(number)));
        EventId id = new EventId(idHigh(), mix(sequence++));
        long timestamp = clock.getAsLong();
        occurrence.next(id, timestamp);
        ServiceModel service = template.trace().service();
        return new GeneratedEvent(
                trace, service.project(), id, timestamp, service.platform().sdk(), template.fill(occurrence));
    }

    /** The first 16 hex digits of every event id. */
    public String idPrefix() {
        return HexFormat.of().toHexDigits(idHigh());
    }

    private long idHigh() {
        return mix(profile.seed()) ^ mix(~profile.run());
    }

    /** A bijection of 64-bit numbers that spreads neighbours (the finaliser of SplitMix64, Steele et al. 2014). */
    private static long mix(long z) {
        z += 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
