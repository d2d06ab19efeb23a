// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is new in answers that overlap: rows show a little after the time that they were written at, so that each
 * question goes back further than to the one before. For one thread.
 */
final class Recent {

    private Map<String, Long> known = new HashMap<>();
    private boolean asked;

    /** Ids of those that were not told before; with the first answer none is, since nobody waited for it. */
    List<String> fresh(List<Change> changes) {
        Map<String, Long> next = new HashMap<>();
        changes.forEach(change -> next.put(change.id(), change.at()));
        List<String> fresh = asked
                ? changes.stream()
                        .filter(change -> known.getOrDefault(change.id(), 0L) < change.at())
                        .map(Change::id)
                        .toList()
                : List.of();
        known = next;
        asked = true;
        return fresh;
    }
}
