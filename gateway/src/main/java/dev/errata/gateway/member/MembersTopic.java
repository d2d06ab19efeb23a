// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import dev.errata.gateway.topic.SoleWriter;
import dev.errata.gateway.topic.TopicFollower;
import java.time.Duration;
import java.util.Map;

/** Follows {@code errata.members}. */
public final class MembersTopic implements AutoCloseable {

    /** The topic: compacted, one partition, keyed by the name of the member. */
    public static final String NAME = "errata.members";

    private final TopicFollower<Members> follower;

    private MembersTopic(TopicFollower<Members> follower) {
        this.follower = follower;
    }

    /**
     * Begins to read in a thread of its own; returns at once, whether Kafka is there or not.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     */
    public static MembersTopic follow(Map<String, ?> kafka) {
        return new MembersTopic(TopicFollower.follow(NAME, kafka, new MembersState()));
    }

    static SoleWriter<Members> writer(Map<String, ?> kafka) {
        return new SoleWriter<>(NAME, "errata-members-writer", kafka, MembersState::new);
    }

    /** The members as last read; none before {@link #isReady}. */
    public Members current() {
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

    /** Waits until it has read that state of the member or a later one; false when that takes longer than the limit. */
    public boolean await(Member written, Duration limit) throws InterruptedException {
        return follower.await(
                members -> members.find(written.name())
                        .filter(seen -> seen.version() >= written.version())
                        .isPresent(),
                limit);
    }

    @Override
    public void close() {
        follower.close();
    }
}
