// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the errors that a payload turned out to hold; what is none, or cannot be used, is missed by the scores. */
final class EventList implements ParseSink {

    private final List<ErrorEvent> events = new ArrayList<>();

    List<ErrorEvent> events() {
        return events;
    }

    @Override
    public void event(ErrorEvent event) {
        events.add(event);
    }

    @Override
    public void rejection(Rejection rejection) {
        // the truth says which errors must be found: one that is rejected counts as missing
    }

    @Override
    public void notAnError() {
        // nothing to score
    }
}
