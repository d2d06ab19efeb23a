// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the telemetry of a shop of eight services, a database, a cache and a broker, second by second, and knows the truth
 * about every trace. The same profile gives the same bytes. Not for use by several threads.
 */
public final class SyntheticShop {

    private static final long SECOND = 1_000_000;

    private final ShopProfile profile;
    private final SplittableRandom random;
    private final Stories stories;
    private final Exporters exporters;
    private long second;
    private double due;

    public SyntheticShop(ShopProfile profile) {
        this.profile = profile;
        this.random = new SplittableRandom(profile.seed());
        this.stories = new Stories(random.split(), profile);
        this.exporters = new Exporters(random.split(), profile);
    }

    /** The next second of traffic. */
    public ShopSecond next() {
        due += profile.perSecond();
        return second();
    }

    /** The next second, in which nobody comes: only what is left of earlier traffic is sent. */
    public ShopSecond nextQuiet() {
        return second();
    }

    private ShopSecond second() {
        long start = profile.start() * 1_000 + second * SECOND;
        List<TraceTruth> traces = new ArrayList<>();
        for (; due >= 1; due--) {
            for (ShopTrace trace : stories.next(start + random.nextLong(SECOND))) {
                exporters.take(trace);
                traces.add(trace.truth());
            }
        }
        List<ShopPayload> payloads = exporters.send(second++);
        return new ShopSecond(start / 1_000, traces, payloads);
    }

    /** All that is still to be sent, once no more traffic comes. */
    public List<ShopPayload> rest() {
        return exporters.sendAll();
    }
}
