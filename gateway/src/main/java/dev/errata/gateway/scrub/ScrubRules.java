// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.util.List;

/**
 * What a project wants taken out of its payloads, as data.
 *
 * @param enabled false leaves every payload as it came
 * @param defaults whether the rules for passwords, tokens, cookies, cards and the like apply; see docs/sending.md
 * @param keys more names of secret values; upper and lower case and separators do not matter
 * @param patterns more secret values, as RE2 expressions, which take time linear in the text
 * @param exclusions names whose values are kept whatever the other rules say of the name
 */
public record ScrubRules(
        boolean enabled, boolean defaults, List<String> keys, List<String> patterns, List<String> exclusions) {
    /** The rules of a project that chose nothing. */
    public static final ScrubRules DEFAULT = new ScrubRules(true, true, List.of(), List.of(), List.of());

    /** Nothing is taken out. */
    public static final ScrubRules OFF = new ScrubRules(false, true, List.of(), List.of(), List.of());

    static final int MAX_ENTRIES = 100;
    static final int MAX_LENGTH = 200;

    /** IllegalArgumentException when a list is too long, an entry is blank or too long, or a pattern is not RE2. */
    public ScrubRules {
        keys = checked("keys", keys);
        patterns = checked("patterns", patterns);
        exclusions = checked("exclusions", exclusions);
        patterns.forEach(ValuePattern::compile);
        requireWords(keys);
        requireWords(exclusions);
    }

    private static List<String> checked(String what, List<String> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("more than %d %s".formatted(MAX_ENTRIES, what));
        }
        for (String entry : entries) {
            if (entry.isBlank() || entry.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "an entry of %s is blank or longer than %d characters".formatted(what, MAX_LENGTH));
            }
        }
        return List.copyOf(entries);
    }

    private static void requireWords(List<String> names) {
        for (String name : names) {
            if (NameWords.of(name).words().isEmpty()) {
                throw new IllegalArgumentException("a name needs a letter from a to z: '%s'".formatted(name));
            }
        }
    }
}
