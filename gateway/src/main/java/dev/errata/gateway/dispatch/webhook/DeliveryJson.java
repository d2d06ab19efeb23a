// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.alerting.FiringJson;
import dev.errata.parse.MalformedPayload;
import java.io.IOException;

/** A delivery as JSON, as it stands on {@code errata.deliveries}. */
final class DeliveryJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeliveryJson() {}

    static byte[] write(Delivery delivery) {
        try {
            ObjectNode node = MAPPER.createObjectNode()
                    .put("state", delivery.state().name())
                    .put("tries", delivery.tries())
                    .put("next_at", delivery.nextAt())
                    .put("changed_at", delivery.changedAt());
            node.set("firing", MAPPER.readTree(FiringJson.write(delivery.firing())));
            return MAPPER.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    /** IllegalArgumentException when the bytes are no delivery. */
    static Delivery read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return new Delivery(
                    FiringJson.parse(MAPPER.writeValueAsBytes(node.path("firing"))),
                    Delivery.State.valueOf(node.path("state").asText()),
                    node.path("tries").asInt(),
                    node.path("next_at").asLong(),
                    node.path("changed_at").asLong());
        } catch (IOException | MalformedPayload e) {
            throw new IllegalArgumentException("not the JSON of a delivery", e);
        }
    }
}
