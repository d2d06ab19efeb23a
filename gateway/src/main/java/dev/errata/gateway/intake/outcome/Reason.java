// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

import java.util.Locale;

/** Why something that was sent is not in Kafka, with the HTTP status that says so. */
public enum Reason {
    /** The path is none of the intake. */
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    /** The request shows no key. */
    KEY_MISSING(401),
    /** The request shows keys in more than one way. */
    SEVERAL_KEYS(401),
    UNKNOWN_KEY(403),
    WRONG_PROJECT(403),
    DISABLED_KEY(403),
    DISABLED_PROJECT(403),
    /** The DSN in the envelope is not the one of the request. */
    DSN_MISMATCH(400),
    /** The page is not on the project's list. */
    ORIGIN_NOT_ALLOWED(403),
    MALFORMED(400),
    UNKNOWN_ENCODING(415),
    UNKNOWN_MEDIA_TYPE(415),
    TOO_LARGE(413),
    /** The client did not finish its request in time. */
    SLOW_CLIENT(408),
    /** The key sends more than it may. */
    KEY_RATE(429),
    /** The project sends far more than it usually does. */
    SPIKE(429),
    /** Kafka is slower than what comes in. */
    BACKPRESSURE(429),
    /** The bodies being read fill the memory that they may. */
    MEMORY(429),
    /** Kafka does not take anything. */
    KAFKA_AWAY(503),
    /** Something here is broken. */
    INTERNAL(500),
    /** The project keeps only a sample, and this is not in it. */
    SAMPLED(200),
    /** Errata has no use for items of that type. */
    NOT_KEPT(200);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** HTTP status; 200 where the client did nothing wrong. */
    public int status() {
        return status;
    }

    /** Whether trying the same again later can help. */
    public boolean retryable() {
        return status == 429 || status == 503;
    }

    /** The name used in metrics, records and the header of rate limits. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
