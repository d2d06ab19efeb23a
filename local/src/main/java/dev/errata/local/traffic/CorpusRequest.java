// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;

/**
 * One request that a real client made, as the record that a gateway would write for it.
 *
 * @param name file in the corpus
 * @param topic where it goes
 * @param project the client's name in the corpus for Sentry clients; OTLP records carry no project
 * @param sdk client name and version
 * @param payload body after decompression
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record CorpusRequest(String name, String topic, String project, Format format, String sdk, byte[] payload) {

    /** Project of records without that header, as the jobs take it. */
    public static final String DEFAULT_PROJECT = "default";

    /** The payload as the jobs will read it, but for its origin. */
    public RawPayload raw(long receivedAt) {
        return fromCollector()
                ? new RawPayload(DEFAULT_PROJECT, format.wireName(), receivedAt, "", "", payload)
                : new RawPayload(project, format.wireName(), receivedAt, sdk, "", payload);
    }

    /** Whether it goes to a topic of the OpenTelemetry collector, whose records have neither key nor headers. */
    public boolean fromCollector() {
        return format == Format.OTLP_LOGS || format == Format.OTLP_SPANS;
    }
}
