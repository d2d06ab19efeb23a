// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import java.util.ArrayList;
import java.util.List;

/**
 * What was seen of a group, whatever order it came in.
 *
 * @param count events
 * @param firstSeen epoch milliseconds of the earliest; {@link Long#MAX_VALUE} if there was none
 * @param lastSeen epoch milliseconds of the latest; {@link Long#MIN_VALUE} if there was none
 * @param releases where it was seen last, at most {@link #MAX_RELEASES}, the least recent fold into one
 */
public record Observed(long count, long firstSeen, long lastSeen, List<SeenRelease> releases) {

    /** Service, environment and release combinations that are kept apart. */
    public static final int MAX_RELEASES = 64;

    /** Nothing yet. */
    public static final Observed NOTHING = new Observed(0, Long.MAX_VALUE, Long.MIN_VALUE, List.of());

    public Observed {
        releases = List.copyOf(releases);
    }

    /** With more occurrences; those that left lower the count, and when all have left nothing is known of them. */
    Observed plus(Occurrences more) {
        long total = count + more.count();
        if (more.count() <= 0) {
            return total <= 0
                    ? new Observed(total, Long.MAX_VALUE, Long.MIN_VALUE, List.of())
                    : new Observed(total, firstSeen, lastSeen, releases);
        }
        SeenRelease seen = new SeenRelease(more.service(), more.environment(), more.release(), more.lastSeen());
        return new Observed(
                total,
                Math.min(firstSeen, more.firstSeen()),
                Math.max(lastSeen, more.lastSeen()),
                with(releases, seen));
    }

    /** Both together. */
    Observed plus(Observed other) {
        List<SeenRelease> union = releases;
        for (SeenRelease seen : other.releases) {
            union = with(union, seen);
        }
        return new Observed(
                count + other.count, Math.min(firstSeen, other.firstSeen), Math.max(lastSeen, other.lastSeen), union);
    }

    private static List<SeenRelease> with(List<SeenRelease> releases, SeenRelease seen) {
        for (int i = 0; i < releases.size(); i++) {
            SeenRelease known = releases.get(i);
            if (known.isSamePlaceAs(seen)) {
                if (known.last() >= seen.last()) {
                    return releases;
                }
                List<SeenRelease> updated = new ArrayList<>(releases);
                updated.set(i, seen);
                return updated;
            }
        }
        List<SeenRelease> longer = new ArrayList<>(releases);
        longer.add(seen);
        return longer.size() <= MAX_RELEASES ? longer : forgetOldest(longer);
    }

    private static List<SeenRelease> forgetOldest(List<SeenRelease> releases) {
        List<SeenRelease> kept = new ArrayList<>(releases);
        kept.removeIf(seen -> seen.release().equals(SeenRelease.FORGOTTEN));
        long forgotten = releases.stream()
                .filter(seen -> seen.release().equals(SeenRelease.FORGOTTEN))
                .mapToLong(SeenRelease::last)
                .max()
                .orElse(Long.MIN_VALUE);
        while (kept.size() > MAX_RELEASES - 1) {
            SeenRelease oldest = kept.stream().min(SeenRelease.BY_TIME).orElseThrow();
            kept.remove(oldest);
            forgotten = Math.max(forgotten, oldest.last());
        }
        kept.add(new SeenRelease("", "", SeenRelease.FORGOTTEN, forgotten));
        return kept;
    }
}
