// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that is simulated.
 *
 * @param to itself not in it
 * @param warmUp time before it whose events are read too
 */
record SimulatedTime(Instant from, Instant to, Duration warmUp) {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int WARM_UP_HOURS = 192;
    private static final int MAX_WARM_UP_HOURS = 336;

    SimulatedTime {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("'to' is after 'from', and at most 31 days later");
        }
    }

    /** What {@code from}, {@code to} and {@code warm_up_hours} say. */
    static SimulatedTime of(JsonNode body) {
        JsonNode hours = body.path("warm_up_hours");
        boolean fits = hours.isMissingNode()
                || hours.isInt() && hours.intValue() >= 0 && hours.intValue() <= MAX_WARM_UP_HOURS;
        if (!fits) {
            throw new IllegalArgumentException("'warm_up_hours' is a whole number from 0 to " + MAX_WARM_UP_HOURS);
        }
        return new SimulatedTime(
                time(body, "from"),
                time(body, "to"),
                Duration.ofHours(hours.isMissingNode() ? WARM_UP_HOURS : hours.intValue()));
    }

    private static Instant time(JsonNode body, String name) {
        return JsonBody.time(body, name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
    }
}
