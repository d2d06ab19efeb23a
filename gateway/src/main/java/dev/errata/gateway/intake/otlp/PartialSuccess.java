// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import dev.errata.model.JsonWriter;
import java.nio.charset.StandardCharsets;

/** The answer to a request that was taken: empty, unless some of its records were rejected. */
record PartialSuccess(Signal signal, int rejected) {

    private static final String WHY = "too large for one record";

    byte[] toProtobuf() {
        if (rejected == 0) {
            return new byte[0];
        }
        byte[] partial = new ProtobufBytes().integer(1, rejected).text(2, WHY).toBytes();
        return new ProtobufBytes().bytes(1, partial).toBytes();
    }

    byte[] toJson() {
        JsonWriter json = new JsonWriter().beginObject();
        if (rejected > 0) {
            json.name("partialSuccess").beginObject();
            json.name(signal.rejectedField()).value(Integer.toString(rejected));
            json.name("errorMessage").value(WHY).endObject();
        }
        return json.endObject().toString().getBytes(StandardCharsets.UTF_8);
    }
}
