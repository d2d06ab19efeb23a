// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The releases of one service in one environment and their order. What it says depends only on what it was told, not
 * on when; beyond {@link #MAX_RELEASES} it forgets those that are known longest.
 *
 * @param releases sorted by version name
 * @param order by what they are ordered
 */
public record ReleaseLine(List<Release> releases, ReleaseOrder order) {

    /** Releases that are remembered. */
    public static final int MAX_RELEASES = 200;

    /** Nothing is known. */
    public static final ReleaseLine EMPTY = new ReleaseLine(List.of(), ReleaseOrder.FIRST_SEEN);

    public ReleaseLine {
        releases = List.copyOf(releases);
    }

    /** With an error of a release at an event time. */
    public ReleaseLine seen(String version, long timestamp) {
        Release known = find(version);
        if (version.isEmpty() || (known.firstSeen() <= timestamp)) {
            return this;
        }
        return with(new Release(version, timestamp, known.deployedAt()));
    }

    /** With the word that a release was deployed; the latest word holds. */
    public ReleaseLine deployed(String version, long at) {
        Release known = find(version);
        if (version.isEmpty() || known.deployedAt() >= at) {
            return this;
        }
        return with(new Release(version, known.firstSeen(), at));
    }

    /** Whether a release is known. */
    boolean knows(String version) {
        return find(version).knownSince() != Long.MAX_VALUE;
    }

    /** How a release compares to another, unless the order of this service says nothing about one of them. */
    OptionalInt compare(String one, String other) {
        if (one.equals(other)) {
            return OptionalInt.of(0);
        }
        Comparator<Release> order = comparator();
        Release a = find(one);
        Release b = find(other);
        return isOrdered(a) && isOrdered(b) ? OptionalInt.of(order.compare(a, b)) : OptionalInt.empty();
    }

    /** The greatest release that existed at that time; empty if none did. */
    String greatestAt(long time) {
        return releases.stream()
                .filter(release -> release.knownSince() <= time && isOrdered(release))
                .max(comparator())
                .map(Release::version)
                .orElse("");
    }

    /** Whether a release is the only one there is, and has been for that long by the given time. */
    boolean isConstant(String version, long time, long constantAfter) {
        return releases.size() == 1
                && releases.get(0).version().equals(version)
                && time - releases.get(0).knownSince() >= constantAfter;
    }

    private boolean isOrdered(Release release) {
        return switch (order) {
            case SEMANTIC -> SemanticVersion.parse(release.version()).isPresent();
            case DEPLOYED -> release.deployedAt() != 0;
            case FIRST_SEEN -> release.firstSeen() != Long.MAX_VALUE;
        };
    }

    private Comparator<Release> comparator() {
        return switch (order) {
            case SEMANTIC ->
                Comparator.comparing(
                        release -> SemanticVersion.parse(release.version()).orElseThrow());
            case DEPLOYED -> Comparator.comparingLong(Release::deployedAt).thenComparing(Release::version);
            case FIRST_SEEN -> Comparator.comparingLong(Release::firstSeen).thenComparing(Release::version);
        };
    }

    private Release find(String version) {
        for (Release release : releases) {
            if (release.version().equals(version)) {
                return release;
            }
        }
        return new Release(version, Long.MAX_VALUE, 0);
    }

    private ReleaseLine with(Release changed) {
        List<Release> all = new ArrayList<>(releases);
        all.removeIf(release -> release.version().equals(changed.version()));
        all.add(changed);
        if (all.size() > MAX_RELEASES) {
            all.remove(all.stream()
                    .min(Comparator.comparingLong(Release::knownSince).thenComparing(Release::version))
                    .orElseThrow());
        }
        all.sort(Comparator.comparing(Release::version));
        return new ReleaseLine(all, orderOf(all));
    }

    private static ReleaseOrder orderOf(List<Release> releases) {
        long versions = releases.stream()
                .filter(release -> SemanticVersion.parse(release.version()).isPresent())
                .count();
        if (versions * 2 > releases.size()) {
            return ReleaseOrder.SEMANTIC;
        }
        return releases.stream().anyMatch(release -> release.deployedAt() != 0)
                ? ReleaseOrder.DEPLOYED
                : ReleaseOrder.FIRST_SEEN;
    }
}
