// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.QueryException;
import dev.errata.clickhouse.ResultTable;
import java.time.Duration;
import java.util.Map;

/**
 * Lets one migration run at a time: a table that only one client can create. A holder that died is overruled after
 * {@link #STALE}, which is far longer than the schema takes.
 */
final class SchemaLock implements AutoCloseable {

    private static final Duration STALE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int TABLE_ALREADY_EXISTS = 57;

    private final Queries queries;

    private SchemaLock(Queries queries) {
        this.queries = queries;
    }

    /** Waits until the lock is free, then holds it. */
    static SchemaLock take(Queries queries) {
        while (!tryTake(queries)) {
            if (age(queries).compareTo(STALE) > 0) {
                queries.run("schema/release_lock", Map.of());
            } else {
                pause();
            }
        }
        return new SchemaLock(queries);
    }

    @Override
    public void close() {
        queries.run("schema/release_lock", Map.of());
    }

    private static boolean tryTake(Queries queries) {
        try {
            queries.run("schema/take_lock", Map.of());
            return true;
        } catch (QueryException e) {
            if (e.code() == TABLE_ALREADY_EXISTS) {
                return false;
            }
            throw e;
        }
    }

    private static Duration age(Queries queries) {
        ResultTable age = queries.run("schema/lock_age", Map.of());
        return age.rows().isEmpty()
                ? Duration.ZERO
                : Duration.ofSeconds(Long.parseLong(age.rows().get(0).get(0)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaException("interrupted while another migration runs");
        }
    }
}
