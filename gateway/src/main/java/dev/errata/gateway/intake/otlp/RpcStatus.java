// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.model.JsonWriter;
import java.nio.charset.StandardCharsets;

/**
 * Why a request was not taken, as a {@code google.rpc.Status}.
 *
 * @param code one of {@code google.rpc.Code}
 * @param retrySeconds when to try again; 0 if never
 */
record RpcStatus(int code, String message, int retrySeconds) {

    private static final int UNKNOWN = 2;
    private static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";

    static RpcStatus of(Refused refused) {
        int code = switch (refused.reason().status()) {
            case 400, 415 -> 3; // INVALID_ARGUMENT
            case 401 -> 16; // UNAUTHENTICATED
            case 403 -> 7; // PERMISSION_DENIED
            case 404, 405 -> 12; // UNIMPLEMENTED
            case 408 -> 4; // DEADLINE_EXCEEDED
            case 413, 429 -> 8; // RESOURCE_EXHAUSTED: to be tried again only with a delay
            case 500 -> 13; // INTERNAL
            case 503 -> 14; // UNAVAILABLE
            default -> UNKNOWN;
        };
        return new RpcStatus(code, refused.detail(), refused.retryAfterSeconds());
    }

    byte[] toProtobuf() {
        ProtobufBytes status = new ProtobufBytes().integer(1, code).text(2, message);
        if (retrySeconds > 0) {
            byte[] duration = new ProtobufBytes().integer(1, retrySeconds).toBytes();
            byte[] retryInfo = new ProtobufBytes().bytes(1, duration).toBytes();
            status.bytes(
                    3,
                    new ProtobufBytes().text(1, RETRY_INFO).bytes(2, retryInfo).toBytes());
        }
        return status.toBytes();
    }

    byte[] toJson() {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .name("code")
                .value(code)
                .name("message")
                .value(message);
        if (retrySeconds > 0) {
            json.name("details").beginArray().beginObject();
            json.name("@type").value(RETRY_INFO).name("retryDelay").value(retrySeconds + "s");
            json.endObject().endArray();
        }
        return json.endObject().toString().getBytes(StandardCharsets.UTF_8);
    }
}
