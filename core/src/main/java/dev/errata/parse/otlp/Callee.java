// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.tracing.Connection;
import dev.errata.tracing.SpanKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom an exit span calls.
 *
 * @param name by the first of service, address, database, destination and RPC service that is known
 * @param address {@code server.address:port}
 * @param connection null if the span is no exit
 */
record Callee(String name, String address, @Nullable Connection connection) {

    private static final Callee NOBODY = new Callee("", "", null);

    static Callee of(SpanKind kind, SpanFacts facts) {
        if (!kind.isExit()) {
            return NOBODY;
        }
        String address = address(facts);
        return new Callee(name(kind, facts, address), address, connection(kind, facts));
    }

    /** What takes a message is its queue or topic, wherever the broker is. */
    private static String name(SpanKind kind, SpanFacts facts, String address) {
        if (facts.has(SpanFact.PEER_SERVICE)) {
            return facts.get(SpanFact.PEER_SERVICE);
        }
        if (kind == SpanKind.PRODUCER && facts.has(SpanFact.DESTINATION)) {
            return facts.get(SpanFact.DESTINATION);
        }
        if (!address.isEmpty()) {
            return address;
        }
        String database = facts.first(SpanFact.DB_NAMESPACE, SpanFact.DB_SYSTEM);
        if (!database.isEmpty()) {
            return database;
        }
        String destination = facts.first(SpanFact.DESTINATION, SpanFact.RPC_SERVICE);
        return destination.isEmpty() ? facts.get(SpanFact.NETWORK_ADDRESS) : destination;
    }

    /** The old {@code http.host} can hold the port already; IPv6 addresses come without brackets. */
    private static String address(SpanFacts facts) {
        String host = facts.get(SpanFact.ADDRESS);
        String port = facts.get(SpanFact.PORT);
        if (host.isEmpty() || port.isEmpty()) {
            return host;
        }
        int colon = host.indexOf(':');
        if (colon < 0) {
            return host + ':' + port;
        }
        boolean bare = host.charAt(0) != '[' && host.indexOf(':', colon + 1) > 0;
        if (bare) {
            return '[' + host + "]:" + port;
        }
        return host.endsWith("]") ? host + ':' + port : host;
    }

    private static Connection connection(SpanKind kind, SpanFacts facts) {
        if (facts.has(SpanFact.DB_SYSTEM)) {
            return Connection.DATABASE;
        }
        if (kind == SpanKind.PRODUCER || facts.has(SpanFact.MESSAGING_SYSTEM)) {
            return Connection.MESSAGING;
        }
        boolean rpc = facts.has(SpanFact.RPC_SYSTEM)
                || facts.has(SpanFact.RPC_SERVICE)
                || facts.has(SpanFact.HTTP_METHOD)
                || facts.has(SpanFact.URL);
        return rpc ? Connection.RPC : Connection.VIRTUAL;
    }
}
