// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.RawPayload;

/**
 * A payload that Kafka acknowledged, as the jobs will read it.
 *
 * @param name what it is, for people
 * @param raw the payload with its origin {@code topic/partition@offset}
 */
public record SentPayload(String name, RawPayload raw) {}
