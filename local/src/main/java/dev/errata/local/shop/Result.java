// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import io.opentelemetry.proto.common.v1.KeyValue;

/** How a call ended, in the words of gRPC and of HTTP. */
enum Result {
    OK(0, 200),
    CANCELLED(1, 499),
    DEADLINE_EXCEEDED(4, 504),
    NOT_FOUND(5, 404),
    INTERNAL(13, 500),
    UNAVAILABLE(14, 503);

    private final KeyValue rpcCode;
    private final KeyValue httpCode;
    private final KeyValue rpcError;
    private final KeyValue httpError;

    Result(int rpc, int http) {
        this.rpcCode = Pairs.of("rpc.grpc.status_code", rpc);
        this.httpCode = Pairs.of("http.response.status_code", http);
        this.rpcError = Pairs.of("error.type", name());
        this.httpError = Pairs.of("error.type", Integer.toString(http));
    }

    /** Whether the one who answers so takes it for an error of its own. */
    boolean failsServer() {
        return this == DEADLINE_EXCEEDED || this == INTERNAL || this == UNAVAILABLE;
    }

    KeyValue code(boolean http) {
        return http ? httpCode : rpcCode;
    }

    KeyValue errorType(boolean http) {
        return http ? httpError : rpcError;
    }
}
