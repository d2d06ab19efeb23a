// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import dev.errata.alerting.Firing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * For a while nobody is told of the alerts of a project that all matchers mean.
 *
 * @param endsAt itself not in it
 * @param createdBy name of the member
 */
public record Silence(
        String id,
        String project,
        List<Matcher> matchers,
        Instant startsAt,
        Instant endsAt,
        String createdBy,
        String comment) {

    private static final String PROJECT = "project";
    private static final int MAX_MATCHERS = 20;
    private static final int MAX_COMMENT = 1_000;
    private static final Duration LONGEST = Duration.ofDays(90);

    /** How it stands. */
    public enum State {
        PENDING,
        ACTIVE,
        EXPIRED
    }

    /** IllegalArgumentException when a part is out of its range. */
    public Silence {
        if (matchers.isEmpty() || matchers.size() > MAX_MATCHERS + 1) {
            throw new IllegalArgumentException("a silence has 1 to " + MAX_MATCHERS + " matchers");
        }
        if (comment.isBlank() || comment.length() > MAX_COMMENT) {
            throw new IllegalArgumentException("a silence says why, in at most " + MAX_COMMENT + " characters");
        }
        if (endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("a silence ends after it begins");
        }
        matchers = List.copyOf(matchers);
    }

    /** With one more matcher, which keeps it to the project. */
    public static Silence of(
            String id,
            String project,
            List<Matcher> matchers,
            Instant startsAt,
            Instant endsAt,
            String createdBy,
            String comment) {
        if (matchers.isEmpty()) {
            throw new IllegalArgumentException("a silence needs a matcher: else it would be for the whole project");
        }
        if (matchers.stream().allMatch(matcher -> matcher.matches(Map.of()))) {
            throw new IllegalArgumentException("one matcher of a silence must ask for a label: these mean every alert");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a silence lasts %d days at the most".formatted(LONGEST.toDays()));
        }
        List<Matcher> all = new ArrayList<>(matchers);
        all.add(Matcher.equal(PROJECT, project));
        return new Silence(id, project, all, startsAt, endsAt, createdBy, comment);
    }

    /** How it stands at that time. */
    public State state(Instant now) {
        if (!now.isBefore(endsAt)) {
            return State.EXPIRED;
        }
        return now.isBefore(startsAt) ? State.PENDING : State.ACTIVE;
    }

    /** Ended at that time, if it was not over. */
    public Silence endedAt(Instant now) {
        return state(now) == State.EXPIRED
                ? this
                : new Silence(id, project, matchers, startsAt.isBefore(now) ? startsAt : now, now, createdBy, comment);
    }

    /** Whether nobody is to be told of that alert at that time. */
    boolean covers(Firing firing, Map<String, String> labels, Instant now) {
        return firing.project().equals(project)
                && state(now) == State.ACTIVE
                && matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }
}
