// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.SqlFiles;
import org.junit.jupiter.api.Test;

/** What a list and its counts match is one text, so that they never disagree. */
class SharedSqlTest {

    @Test
    void facetsCountWhatTheListLists() {
        assertThat(part("groups/facets_of_groups", "WITH\n", "\nSELECT facet"))
                .isEqualTo(part("groups/list_groups", "WITH\n", "\nSELECT id, seen"));
    }

    @Test
    void daysCountWhatTheListOfEventsLists() {
        assertThat(part("event/days_of_events", "WITH\n", "\nSELECT"))
                .isEqualTo(part("event/list_events", "WITH\n", "\nSELECT"));
        assertThat(part("event/days_of_events", "      AND ({environment", "GROUP BY day"))
                .isEqualTo(part("event/list_events", "      AND ({environment", "ORDER BY _millis"));
    }

    private static String part(String file, String begin, String end) {
        String sql = SqlFiles.read("queries/api/" + file + ".sql");
        int from = sql.indexOf(begin);
        int to = sql.indexOf(end, from);
        assertThat(from).as(begin).isNotNegative();
        assertThat(to).as(end).isPositive();
        return sql.substring(from, to);
    }
}
