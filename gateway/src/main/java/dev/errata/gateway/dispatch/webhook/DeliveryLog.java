// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/** Where deliveries outlive this process. */
interface DeliveryLog {

    /**
     * What it holds.
     *
     * @param deliveries by their ids
     * @param position how far the alerts were read; empty if they never were
     */
    record Content(Map<String, Delivery> deliveries, OptionalLong position) {}

    /** Reads all of it; a KafkaException if that does not succeed in time. */
    Content read();

    /**
     * Writes deliveries, and then how far the alerts were read, in this order; comes back when all of it is safe.
     *
     * @throws org.apache.kafka.common.KafkaException if it is not
     */
    void write(Collection<Delivery> deliveries, OptionalLong position);

    /** Forgets deliveries. */
    void remove(Collection<String> ids);
}
