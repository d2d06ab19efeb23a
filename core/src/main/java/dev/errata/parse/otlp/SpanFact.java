// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What correlation reads of a span's attributes, and the keys it goes by: the one of today, then those of before. */
enum SpanFact {
    PEER_SERVICE("service.peer.name", "peer.service"),
    ADDRESS("server.address", "net.peer.name", "http.host"),
    PORT("server.port", "net.peer.port"),
    NETWORK_ADDRESS("network.peer.address", "net.sock.peer.addr", "net.peer.ip"),
    HTTP_METHOD("http.request.method", "http.method"),
    HTTP_ROUTE("http.route"),
    URL("url.full", "http.url"),
    PATH("url.path", "http.target"),
    HTTP_STATUS("http.response.status_code", "http.status_code"),
    RESEND("http.request.resend_count", "http.resend_count"),
    RPC_SYSTEM("rpc.system.name", "rpc.system"),
    RPC_SERVICE("rpc.service"),
    RPC_METHOD("rpc.method"),
    RPC_STATUS("rpc.response.status_code", "rpc.status_code", "rpc.grpc.status_code", "rpc.connect_rpc.error_code"),
    DB_SYSTEM("db.system.name", "db.system"),
    DB_NAMESPACE("db.namespace", "db.name"),
    DB_COLLECTION("db.collection.name", "db.sql.table", "db.mongodb.collection"),
    DB_OPERATION("db.operation.name", "db.operation"),
    DB_QUERY("db.query.text", "db.statement"),
    DB_STATUS("db.response.status_code"),
    MESSAGING_SYSTEM("messaging.system"),
    DESTINATION("messaging.destination.name", "messaging.destination"),
    MESSAGING_OPERATION("messaging.operation.name", "messaging.operation"),
    ERROR_TYPE("error.type"),
    FUNCTION("code.function.name", "code.function");

    /** How many there are. */
    static final int COUNT = values().length;

    private static final Map<String, Key> KEYS = keys();

    private final String[] names;

    SpanFact(String... names) {
        this.names = names;
    }

    /**
     * A key that tells a fact.
     *
     * @param rank 0 for the key of today; of two keys the one with the lower rank counts
     */
    record Key(SpanFact fact, int rank) {}

    /** The fact that a key tells; null if it tells none. */
    static @Nullable Key told(String key) {
        return KEYS.get(key);
    }

    /** The key of today. */
    String key() {
        return names[0];
    }

    private static Map<String, Key> keys() {
        Map<String, Key> keys = new HashMap<>();
        for (SpanFact fact : values()) {
            for (int rank = 0; rank < fact.names.length; rank++) {
                keys.put(fact.names[rank], new Key(fact, rank));
            }
        }
        return keys;
    }
}
