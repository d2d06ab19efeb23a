// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * One payload as it was received, not yet parsed.
 *
 * @param project tenant it belongs to
 * @param format wire name of the {@link Format}, as claimed by the sender
 * @param receivedAt epoch milliseconds
 * @param sdk client name and version, or empty
 * @param origin where it came from, such as {@code errata.events/3@1042} or a file name
 * @param bytes the payload itself; the receiver must not change it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes travel; payloads are never compared
public record RawPayload(String project, String format, long receivedAt, String sdk, String origin, byte[] bytes) {}
