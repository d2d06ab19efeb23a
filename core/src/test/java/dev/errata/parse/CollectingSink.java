// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a parser finds, for tests. */
public final class CollectingSink implements ParseSink {

    public final List<ErrorEvent> events = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();
    public int others;

    @Override
    public void event(ErrorEvent event) {
        events.add(event);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void notAnError() {
        others++;
    }

    /** The only event of a payload that holds nothing else. */
    public ErrorEvent only() {
        if (events.size() != 1 || !rejections.isEmpty()) {
            throw new AssertionError(events.size() + " events, rejections " + rejections);
        }
        return events.get(0);
    }
}
