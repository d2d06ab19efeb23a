// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

/** Thrown where a request cannot be taken; each protocol turns it into an answer in one place. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int retryAfterSeconds;

    /** For good: the same request will be refused again. */
    public Refused(Reason reason, String detail) {
        this(reason, detail, 0);
    }

    /** For some seconds. */
    public Refused(Reason reason, String detail, int retryAfterSeconds) {
        // A refusal is common and its stack says nothing: no stack trace, no suppression.
        super(detail, null, false, false);
        this.reason = reason;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Reason reason() {
        return reason;
    }

    /** One sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** When to try again, in seconds from now; 0 if never. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
