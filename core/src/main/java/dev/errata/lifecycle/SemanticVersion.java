// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release name in the order of Semantic Versioning 2.0; two to four numbers, since real ones have them, and what
 * stands before an at sign ({@code shop@1.4.0}) or as a leading {@code v} is left out. Build metadata does not count.
 *
 * @param numbers four of them, filled up with zeros
 * @param preRelease dot separated identifiers; empty for a release proper, which is greater than any of them
 */
record SemanticVersion(List<Long> numbers, List<String> preRelease) implements Comparable<SemanticVersion> {

    private static final Pattern FORM =
            Pattern.compile("(?:.*@)?v?(\\d{1,15})\\.(\\d{1,15})(?:\\.(\\d{1,15}))?(?:\\.(\\d{1,15}))?"
                    + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The version a release name stands for, if it is one. */
    static Optional<SemanticVersion> parse(String release) {
        Matcher matcher = FORM.matcher(release);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Long> numbers = List.of(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4));
        String preRelease = matcher.group(5);
        return Optional.of(
                new SemanticVersion(numbers, preRelease == null ? List.of() : List.of(preRelease.split("\\."))));
    }

    private static long number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        for (int i = 0; i < numbers.size(); i++) {
            int byNumber = Long.compare(numbers.get(i), other.numbers.get(i));
            if (byNumber != 0) {
                return byNumber;
            }
        }
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        return comparePreReleases(other);
    }

    private int comparePreReleases(SemanticVersion other) {
        int common = Math.min(preRelease.size(), other.preRelease.size());
        for (int i = 0; i < common; i++) {
            int byPart = comparePart(preRelease.get(i), other.preRelease.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int comparePart(String one, String other) {
        boolean isNumber = NUMBER.matcher(one).matches();
        boolean otherIsNumber = NUMBER.matcher(other).matches();
        if (isNumber && otherIsNumber) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return isNumber == otherIsNumber ? one.compareTo(other) : Boolean.compare(otherIsNumber, isNumber);
    }
}
