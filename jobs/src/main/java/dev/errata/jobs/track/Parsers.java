// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;

/** The parsers of all formats, for the two ways a payload comes. */
public final class Parsers {

    private Parsers() {}

    /** For payloads as they are received: a timestamp far from the time of receipt is not believed. */
    public static ParserFactory live() {
        return () -> new Payloads(TimestampRule.LIVE);
    }

    /** For payloads of old: the timestamp is what there is. */
    public static ParserFactory history() {
        return () -> new Payloads(TimestampRule.HISTORY);
    }
}
