// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.model.RejectReason;

/** Thrown by the readers where a payload cannot be read on; each parser turns it into a rejection in one place. */
public final class MalformedPayload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    public MalformedPayload(RejectReason reason, String detail) {
        // Bad input is common and its stack says nothing: no stack trace, no suppression.
        super(detail, null, false, false);
        this.reason = reason;
    }

    public RejectReason reason() {
        return reason;
    }

    /** One sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
