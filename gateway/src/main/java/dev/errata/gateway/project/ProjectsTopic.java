// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import dev.errata.gateway.topic.SoleWriter;
import dev.errata.gateway.topic.TopicFollower;
import java.time.Duration;
import java.util.Map;

/** Follows {@code errata.projects}. */
public final class ProjectsTopic implements AutoCloseable {
    /** The topic: compacted, one partition, keyed by the number of the project. */
    public static final String NAME = "errata.projects";

    private final TopicFollower<Projects> follower;

    private ProjectsTopic(TopicFollower<Projects> follower) {
        this.follower = follower;
    }

    /**
     * Begins to read in a thread of its own; returns at once, whether Kafka is there or not.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     */
    public static ProjectsTopic follow(Map<String, ?> kafka) {
        return new ProjectsTopic(TopicFollower.follow(NAME, kafka, new ProjectsState()));
    }

    static SoleWriter<Projects> writer(Map<String, ?> kafka) {
        return new SoleWriter<>(NAME, "errata-projects-writer", kafka, ProjectsState::new);
    }

    /** The projects as last read; none before {@link #isReady}. */
    public Projects current() {
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

    /** Waits until it has read that state of the project or a later one; false when that takes longer than the limit. */
    public boolean await(Project written, Duration limit) throws InterruptedException {
        return follower.await(
                projects -> projects.byId(written.id())
                        .filter(seen -> seen.version() >= written.version())
                        .isPresent(),
                limit);
    }

    @Override
    public void close() {
        follower.close();
    }
}
