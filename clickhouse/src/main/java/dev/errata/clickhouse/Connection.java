// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientFaultCause;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Opens a client that neither retries nor compresses: the first would hide outages, the second costs on loopback. */
final class Connection {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** More than are asked for at once, so that no question waits for another. */
    private static final int MAX_CONNECTIONS = 40;

    private Connection() {}

    /** A client for a database; it connects when it is first used. */
    static Client open(ClickHouseSettings settings, Duration socketTimeout) {
        return new Client.Builder()
                .addEndpoint(settings.url())
                .setUsername(settings.user())
                .setPassword(settings.password())
                .setDefaultDatabase(settings.database())
                .setClientName("errata")
                .setConnectTimeout(CONNECT_TIMEOUT.toMillis(), ChronoUnit.MILLIS)
                .setSocketTimeout(socketTimeout.toMillis(), ChronoUnit.MILLIS)
                .setMaxConnections(MAX_CONNECTIONS)
                .setMaxRetries(0)
                .retryOnFailures(ClientFaultCause.None)
                .compressClientRequest(false)
                .compressServerResponse(false)
                .useServerTimeZone(false)
                .useTimeZone("UTC")
                .build();
    }
}
