// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

/**
 * One item of an envelope.
 *
 * @param type such as {@code event} or {@code session}
 * @param header what the envelope's header says
 * @param bytes what holds the payload, from {@code from} up to {@code to}
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the envelope, never compared
public record EnvelopeItem(String type, EnvelopeHeader header, byte[] bytes, int from, int to) {}
