// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Confidence;
import dev.errata.tracing.OriginReason;

/** Which component failed, why it is taken for that, and how surely. */
record Blame(String component, OriginReason reason, Confidence confidence) {

    Blame atMost(Confidence limit) {
        return confidence.compareTo(limit) > 0 ? new Blame(component, reason, limit) : this;
    }
}
