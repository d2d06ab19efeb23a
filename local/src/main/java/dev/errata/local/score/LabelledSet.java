// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.util.List;

/**
 * Labelled events that are scored together, in stream order.
 *
 * @param recurring whether a label is one failure that recurs over revisions of the source, so that different labels
 *     may have one cause: then only recall and groups per cause say something
 */
record LabelledSet(String name, boolean recurring, List<LabelledEvent> events) {

    /** How many events that are to be scored no parser found. */
    long missing() {
        return events.stream()
                .filter(event -> event.scored() && event.event() == null)
                .count();
    }
}
