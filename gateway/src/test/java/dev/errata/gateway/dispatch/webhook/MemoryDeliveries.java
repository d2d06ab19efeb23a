// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;

/** A log of deliveries that outlives outboxes, and can be away. */
final class MemoryDeliveries implements DeliveryLog {

    private final Map<String, Delivery> deliveries = new HashMap<>();
    private OptionalLong position = OptionalLong.empty();
    boolean away;

    @Override
    public Content read() {
        return new Content(Map.copyOf(deliveries), position);
    }

    @Override
    public void write(Collection<Delivery> written, OptionalLong readTo) {
        if (away) {
            throw new KafkaException("away");
        }
        written.forEach(delivery -> deliveries.put(delivery.id(), DeliveryJson.read(DeliveryJson.write(delivery))));
        position = readTo.isPresent() ? readTo : position;
    }

    @Override
    public void remove(Collection<String> ids) {
        deliveries.keySet().removeAll(ids);
    }
}
