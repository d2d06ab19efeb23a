// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import dev.errata.model.Format;

/**
 * One record to be: a payload of a project.
 *
 * @param topic where it goes
 * @param project name of the project
 * @param receivedAt epoch milliseconds
 * @param sdk client name and version, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes travel; payloads are never compared
public record Payload(String topic, String project, Format format, long receivedAt, String sdk, byte[] bytes) {

    /** Largest payload that one record holds, in bytes: what the parsers read, less the record's own fields. */
    public static final int MAX_BYTES = 10 * 1024 * 1024 - 16 * 1024;

    private static final int MAX_SDK = 100;

    /** Cuts off what is too long for the name of a client. */
    public Payload {
        sdk = sdk.length() > MAX_SDK ? sdk.substring(0, MAX_SDK) : sdk;
    }

    /** A payload of {@code errata.events}. */
    public static Payload event(String project, Format format, long receivedAt, String sdk, byte[] bytes) {
        return new Payload(Topics.EVENTS, project, format, receivedAt, sdk, bytes);
    }
}
