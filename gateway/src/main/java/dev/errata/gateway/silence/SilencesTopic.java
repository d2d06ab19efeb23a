// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import dev.errata.gateway.topic.TopicFollower;
import java.time.Duration;
import java.util.Map;

/** Follows {@code errata.silences}. */
public final class SilencesTopic implements AutoCloseable {

    /** The topic: compacted, one partition, keyed by the id of the silence. */
    public static final String NAME = "errata.silences";

    private final TopicFollower<Silences> follower;

    private SilencesTopic(TopicFollower<Silences> follower) {
        this.follower = follower;
    }

    /**
     * Begins to read in a thread of its own; returns at once, whether Kafka is there or not.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     */
    public static SilencesTopic follow(Map<String, ?> kafka) {
        return new SilencesTopic(TopicFollower.follow(NAME, kafka, new SilencesState()));
    }

    /** The silences as last read; none before {@link #isReady}. */
    public Silences current() {
        return follower.current();
    }

    /** True once everything was read that the topic held at the start; from then on for good. */
    public boolean isReady() {
        return follower.isReady();
    }

    /** Waits until it is ready, at most that long; false when it is not. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return follower.awaitReady(limit);
    }

    /** Waits until it has read the silence as it is there; false when that takes longer than the limit. */
    public boolean await(Silence written, Duration limit) throws InterruptedException {
        return follower.await(
                silences -> silences.find(written.id()).filter(written::equals).isPresent(), limit);
    }

    @Override
    public void close() {
        follower.close();
    }
}
