// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.model.Format;
import java.util.List;

/**
 * One second of the shop.
 *
 * @param time when it began, epoch milliseconds
 * @param traces that began in it
 * @param payloads that were sent in it, in order; what the traces left may be sent seconds later
 */
public record ShopSecond(long time, List<TraceTruth> traces, List<ShopPayload> payloads) {

    /** Spans in the payloads. */
    public int spans() {
        return payloads.stream()
                .filter(payload -> payload.format() == Format.OTLP_SPANS)
                .mapToInt(ShopPayload::items)
                .sum();
    }
}
