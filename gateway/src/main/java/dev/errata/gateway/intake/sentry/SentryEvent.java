// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import dev.errata.model.EventId;
import dev.errata.parse.ContentHash;
import java.util.Arrays;
import java.util.Optional;

/**
 * The JSON of one event within a request.
 *
 * @param id what the event says of itself, if that is an id
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the request, never compared
record SentryEvent(Optional<EventId> id, byte[] bytes, int from, int to) {

    /** Its own id, or one from its content, so that the same bytes sent again are the same event. */
    EventId idIn(String project) {
        return id.orElseGet(() -> ContentHash.idOf(project, bytes, from, to));
    }

    byte[] copy() {
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }
}
