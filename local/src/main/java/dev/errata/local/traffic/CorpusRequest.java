// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import java.util.Map;
import java.util.Optional;

/**
 * One request that a real client made.
 *
 * @param name file in the corpus
 * @param project the client's name in the corpus
 * @param sdk client name and version
 * @param format what it holds; empty for metrics, which nobody keeps
 * @param url path and query
 * @param headers by name in lower case
 * @param isPackedInBase64 whether the client wrote its body as text, without saying so
 * @param payload body after unpacking
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record CorpusRequest(
        String name,
        String project,
        String sdk,
        Optional<Format> format,
        String url,
        Map<String, String> headers,
        boolean isPackedInBase64,
        byte[] payload) {

    public CorpusRequest {
        headers = Map.copyOf(headers);
    }

    /** The payload in a project as the parsers may read it, but for its origin; empty if there is nothing to parse. */
    public Optional<RawPayload> raw(String inProject, long receivedAt) {
        return format.map(known -> new RawPayload(inProject, known.wireName(), receivedAt, sdk, "", payload));
    }

    /** The same with another payload. */
    public CorpusRequest with(byte[] otherPayload) {
        return new CorpusRequest(name, project, sdk, format, url, headers, isPackedInBase64, otherPayload);
    }

    /** Whether it was made by OpenTelemetry, whose requests name no project. */
    public boolean isOtlp() {
        return url.matches("/v1/\\w+");
    }

    @Override
    public String toString() {
        return name + " " + url;
    }
}
