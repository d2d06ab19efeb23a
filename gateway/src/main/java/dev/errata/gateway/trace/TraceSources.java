// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connections that traces are read through; they are made with the first question. */
public final class TraceSources implements AutoCloseable {

    private final @Nullable Queries own;
    private final @Nullable Queries otel;
    private final Clock clock;

    private TraceSources(@Nullable Queries own, @Nullable Queries otel, Clock clock) {
        this.own = own;
        this.otel = otel;
        this.clock = clock;
    }

    /**
     * Those that the settings name.
     *
     * @throws IllegalArgumentException if they are wrong; the message shows no secret
     */
    public static TraceSources open(TraceSettings settings, String password, Clock clock) {
        Optional<ClickHouseSettings> clickHouse = settings.clickHouse(password);
        Optional<ClickHouseSettings> otel =
                clickHouse.flatMap(access -> settings.otelTraces().map(access::withDatabase));
        return new TraceSources(
                clickHouse.map(Queries::new).orElse(null),
                otel.map(Queries::new).orElse(null),
                clock);
    }

    /** How traces are found; empty if nobody said where ClickHouse is. */
    public Optional<TraceLookup> lookup() {
        return Optional.ofNullable(own)
                .map(queries -> new TraceLookup(
                        new StoredTraces(queries), otel == null ? null : new CollectorTraces(otel, clock)));
    }

    /** The connection to the tables of Errata; empty if nobody said where ClickHouse is. */
    public Optional<Queries> queries() {
        return Optional.ofNullable(own);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        if (otel != null) {
            otel.close();
        }
    }
}
