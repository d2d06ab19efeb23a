// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import dev.errata.local.TimeConverter;
import dev.errata.model.IgnoreUntil;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What ends the ignoring of a group, whichever comes first; nothing if nothing is given. */
final class IgnoreOptions {
    private static final long MILLIS_PER_MINUTE = 60_000L;

    @Option(names = "--until", paramLabel = "TIME", converter = TimeConverter.class, description = "A time.")
    private @Nullable Instant until;

    @Option(names = "--count", paramLabel = "N", description = "So many more events.")
    private @Nullable Long count;

    @Option(names = "--window-count", paramLabel = "N", description = "So many events within --window-minutes.")
    private @Nullable Long windowCount;

    @Option(names = "--window-minutes", paramLabel = "M", description = "Length of that window.")
    private @Nullable Long windowMinutes;

    @Option(names = "--users", paramLabel = "N", description = "So many more users.")
    private @Nullable Long users;

    @Option(names = "--escalating", description = "More events than there ever were.")
    private boolean escalating;

    /** IllegalArgumentException for what would end it at once. */
    IgnoreUntil at(Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw new IllegalArgumentException("--until is over: " + until);
        }
        return new IgnoreUntil(
                until == null ? 0 : until.toEpochMilli(),
                number("--count", count),
                number("--window-count", windowCount),
                number("--window-minutes", windowMinutes) * MILLIS_PER_MINUTE,
                number("--users", users),
                escalating);
    }

    private static long number(String name, @Nullable Long value) {
        if (value != null && (value < 1 || value > Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("%s is from 1 to %d".formatted(name, Integer.MAX_VALUE));
        }
        return value == null ? 0 : value;
    }
}
