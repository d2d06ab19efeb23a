// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.model.RawPayload;

/** Reads payloads of one format. Never throws for bad input: that becomes a rejection. */
public interface PayloadParser {

    /** Reads one payload and hands every item it holds to the sink. */
    void parse(RawPayload raw, ParseSink sink);
}
