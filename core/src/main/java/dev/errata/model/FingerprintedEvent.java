// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** An event with what the event path decided about it; one row of {@code events}. */
public record FingerprintedEvent(ErrorEvent event, Fingerprinting fingerprinting) {

    public long fingerprint() {
        return fingerprinting.keys().fingerprint();
    }
}
