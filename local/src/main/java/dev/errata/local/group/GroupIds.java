// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.model.Fingerprint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads groups and fingerprints as people shorten them: by a beginning that only one has. All groups of one command are of
 * one project, that of the first if none is named. An IllegalArgumentException says why one cannot be read.
 */
final class GroupIds {

    /** Candidates that are shown of more. */
    static final int MAX_SHOWN = 10;

    private static final int DIGITS = 16;

    /** Finds what begins so; at most one more than {@link #MAX_SHOWN}. */
    interface Lookup {

        /** Groups of a project; of all if it is empty. */
        List<FoundGroup> groups(String project, String prefix);

        /** Variants of a group. */
        List<FoundGroup> fingerprints(String project, String group, String prefix);
    }

    private final Lookup lookup;
    private String project;

    /** @param project empty if any will do */
    GroupIds(String project, Lookup lookup) {
        this.project = project;
        this.lookup = lookup;
    }

    /** The project of what was read so far; empty if nothing was and none was named. */
    String project() {
        return project;
    }

    /** The group that begins so; with all digits and a project named it need not be known yet. */
    long group(String text) {
        String prefix = prefix(text);
        if (prefix.length() < DIGITS || project.isEmpty()) {
            FoundGroup found = only("group", prefix, lookup.groups(project, prefix));
            project = found.project();
            prefix = found.hex();
        }
        return Fingerprint.parse(prefix);
    }

    List<Long> groups(List<String> texts) {
        return texts.stream().map(this::group).toList();
    }

    /** The variants of a group that begin so. */
    List<Long> fingerprints(long group, List<String> texts) {
        return texts.stream().map(text -> fingerprint(group, prefix(text))).toList();
    }

    private long fingerprint(long group, String prefix) {
        if (prefix.length() == DIGITS) {
            return Fingerprint.parse(prefix);
        }
        List<FoundGroup> found = lookup.fingerprints(project, Fingerprint.hex(group), prefix);
        return Fingerprint.parse(only("variant of the group", prefix, found).hex());
    }

    private static String prefix(String text) {
        String prefix = text.toLowerCase(Locale.ROOT);
        if (!prefix.matches("[0-9a-f]{1," + DIGITS + "}")) {
            throw new IllegalArgumentException("not 1 to %d hex digits: %s".formatted(DIGITS, text));
        }
        return prefix;
    }

    private static FoundGroup only(String what, String prefix, List<FoundGroup> found) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no %s begins with %s".formatted(what, prefix));
        }
        if (found.size() > 1) {
            String shown = found.stream()
                    .limit(MAX_SHOWN)
                    .map(one -> "%n  %s  %s  %s".formatted(one.hex(), one.project(), one.title()))
                    .collect(Collectors.joining());
            String more = found.size() > MAX_SHOWN ? "%n  and more".formatted() : "";
            throw new IllegalArgumentException(
                    "more than one %s begins with %s:%s%s".formatted(what, prefix, shown, more));
        }
        return found.get(0);
    }
}
