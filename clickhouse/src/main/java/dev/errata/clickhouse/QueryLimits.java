// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import com.clickhouse.client.api.query.QuerySettings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How much a question may take of ClickHouse and of who asks.
 *
 * @param time for the server to work, and for each wait for its next bytes; more than zero
 * @param bytes of the answer, as the server holds it
 */
public record QueryLimits(Duration time, long bytes) {

    public QueryLimits {
        if (time.toMillis() < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits are more than zero: %s, %d bytes".formatted(time, bytes));
        }
    }

    void applyTo(QuerySettings settings) {
        settings.setNetworkTimeout(time.toMillis(), ChronoUnit.MILLIS);
        settings.serverSetting("max_execution_time", String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0));
        settings.serverSetting("max_result_bytes", Long.toString(bytes));
    }
}
