// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.counting;

import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Sightings added up before the shuffle: one {@link Tally} for each fingerprint, minute and dimension. */
public final class TallyBuffer {

    private static final int MILLIS_PER_MINUTE = 60_000;

    private final Map<Key, Sum> sums = new HashMap<>();

    /** Adds one event. */
    public void add(Sighting sighting) {
        Key key = new Key(
                sighting.project(),
                sighting.fingerprint(),
                (int) Math.floorDiv(sighting.timestamp(), MILLIS_PER_MINUTE),
                sighting.environment(),
                sighting.release(),
                sighting.service());
        sums.computeIfAbsent(key, k -> new Sum()).add(sighting.timestamp(), sighting.user());
    }

    /** How many tallies are held. */
    public int size() {
        return sums.size();
    }

    /** Hands over everything held and starts anew. */
    public void drainTo(Consumer<Tally> consumer) {
        sums.forEach((key, sum) -> consumer.accept(sum.tally(key)));
        sums.clear();
    }

    private record Key(
            String project, long fingerprint, int minute, String environment, String release, String service) {

        @Override
        public int hashCode() {
            int dimension = (environment.hashCode() * 31 + release.hashCode()) * 31 + service.hashCode();
            return Long.hashCode(fingerprint) * 31 + minute * 0x9E3779B9 + dimension;
        }
    }

    private static final class Sum {
        private long count;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private final UserSketch.Collector users = new UserSketch.Collector();

        void add(long timestamp, long user) {
            count++;
            first = Math.min(first, timestamp);
            last = Math.max(last, timestamp);
            users.add(user);
        }

        Tally tally(Key key) {
            return new Tally(
                    key.project,
                    key.fingerprint,
                    key.minute,
                    key.environment,
                    key.release,
                    key.service,
                    count,
                    first,
                    last,
                    users.toSketch());
        }
    }
}
