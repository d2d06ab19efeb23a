// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A tenant. Its name is the {@code project} of every payload, row and page, since people read that; its number stands in
 * DSNs, since clients accept nothing else there. Neither ever changes.
 *
 * @param version 1 when created, and one more with every change
 */
public record Project(
        long id,
        String name,
        boolean enabled,
        Instant createdAt,
        long version,
        List<IngestKey> keys,
        ProjectSettings settings) {
    static final int MAX_KEYS = 50;

    private static final Pattern NAME = Pattern.compile("(?=.*[a-z])[a-z0-9][a-z0-9._-]{0,63}");

    /** IllegalArgumentException when a part is out of its range. */
    public Project {
        if (id < 1 || version < 1) {
            throw new IllegalArgumentException("the number and the version of a project begin with 1");
        }
        requireName(name);
        if (keys.isEmpty() || keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("a project has 1 to " + MAX_KEYS + " keys");
        }
        if (keys.stream().map(IngestKey::value).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("a project has no key twice");
        }
        keys = List.copyOf(keys);
    }

    /** IllegalArgumentException unless it is a name of a project: no number, so that it cannot be taken for an id. */
    public static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "not a name of a project: '%s'; write up to 64 of a-z, 0-9, '.', '_' and '-', with at least one letter"
                            .formatted(name));
        }
        return name;
    }

    /** The key that is shown to be one of this project, enabled or not; looks at every key, however early one matches. */
    public Optional<IngestKey> key(String shown) {
        IngestKey found = null;
        for (IngestKey key : keys) {
            if (key.matches(shown)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    /** With one more key; those before stay valid until they are disabled. */
    Project withKey(IngestKey key) {
        List<IngestKey> more = new ArrayList<>(keys);
        more.add(key);
        return new Project(id, name, enabled, createdAt, version + 1, more, settings);
    }

    /** With the keys that match enabled or disabled; this one when nothing changes. */
    Project withKeysEnabled(Predicate<IngestKey> which, boolean wanted) {
        List<IngestKey> changed = keys.stream()
                .map(key -> which.test(key) ? key.withEnabled(wanted) : key)
                .toList();
        return changed.equals(keys) ? this : new Project(id, name, enabled, createdAt, version + 1, changed, settings);
    }

    /** Enabled or disabled as a whole; this one when nothing changes. */
    Project withEnabled(boolean wanted) {
        return wanted == enabled ? this : new Project(id, name, wanted, createdAt, version + 1, keys, settings);
    }

    /** With other settings; this one when nothing changes. */
    Project withSettings(ProjectSettings wanted) {
        return wanted.equals(settings) ? this : new Project(id, name, enabled, createdAt, version + 1, keys, wanted);
    }
}
