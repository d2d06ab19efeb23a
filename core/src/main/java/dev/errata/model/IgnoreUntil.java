// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What ends the ignoring of a group, whichever comes first; with nothing set it lasts until a person ends it. Only
 * occurrences from after the command count.
 *
 * @param time epoch milliseconds, 0 for never
 * @param count occurrences, 0 for any number
 * @param windowCount occurrences within {@code windowMillis} of event time, 0 for any number
 * @param windowMillis length of that window
 * @param users distinct users, 0 for any number
 * @param escalating whether the detector ends it when the group becomes more than it ever was
 */
public record IgnoreUntil(long time, long count, long windowCount, long windowMillis, long users, boolean escalating) {

    private static final long MILLIS_PER_MINUTE = 60_000L;

    /** Until a person ends it. */
    public static final IgnoreUntil FOREVER = new IgnoreUntil(0, 0, 0, 0, 0, false);

    /** Writes what is set as fields of the object that is open. */
    JsonWriter writeTo(JsonWriter json) {
        number(json, "until", time);
        number(json, "count", count);
        number(json, "window_count", windowCount);
        number(json, "window_minutes", windowMillis / MILLIS_PER_MINUTE);
        number(json, "users", users);
        return escalating ? json.name("escalating").value(true) : json;
    }

    private static void number(JsonWriter json, String name, long value) {
        if (value != 0) {
            json.name(name).value(value);
        }
    }
}
