// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.local.process.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What ClickHouse answers to a test, and waiting for it. */
public record Answers(Queries queries) {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Asks until the answer is that one. */
    public void await(String expected, String sql) {
        assertThat(Await.until(LIMIT, PAUSE, () -> ask(sql).equals(expected)))
                .as(() -> "%s: %s, not %s".formatted(sql, ask(sql), expected))
                .isTrue();
    }

    /** The answer, tab separated. */
    public String ask(String sql) {
        try {
            return queries.text(sql, Map.of(), "TabSeparated").strip();
        } catch (RuntimeException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** A time as SQL has it. */
    public static String time(Instant time) {
        return time.toString().replace('T', ' ').replace("Z", "");
    }
}
