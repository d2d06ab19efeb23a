// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import dev.errata.clickhouse.Queries;
import java.util.List;
import java.util.Map;

/** How much ClickHouse holds of one project. */
record Stored(long events, long variants, long groups, long rejections) {

    /** Asks now. */
    static Stored of(Queries queries, String project) {
        List<Long> counts = queries.run("replay/count_stored", Map.of("project", project)).rows().get(0).stream()
                .map(Long::parseLong)
                .toList();
        return new Stored(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    Stored minus(Stored before) {
        return new Stored(
                events - before.events,
                variants - before.variants,
                groups - before.groups,
                rejections - before.rejections);
    }
}
