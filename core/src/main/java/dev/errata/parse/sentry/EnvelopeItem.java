// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

/**
 * One item of an envelope.
 *
 * @param type such as {@code event} or {@code session}
 * @param eventId the id that the envelope's header gives, or empty
 * @param bytes what holds the payload, from {@code from} up to {@code to}
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the envelope, never compared
public record EnvelopeItem(String type, String eventId, byte[] bytes, int from, int to) {}
