// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/** The messages of opentelemetry-proto, as far as texts stand in them: which field holds which message. */
enum OtlpMessage {
    LOGS_DATA,
    TRACES_DATA,
    RESOURCE_LOGS,
    RESOURCE_SPANS,
    RESOURCE,
    SCOPE_LOGS,
    SCOPE_SPANS,
    SCOPE,
    LOG_RECORD,
    SPAN,
    EVENT,
    LINK,
    STATUS,
    KEY_VALUE,
    ANY_VALUE,
    ARRAY,
    PAIRS,
    /** A text to be searched. */
    TEXT,
    /** Anything else, which stays as it is. */
    OTHER;

    /** What the length-delimited field of that number holds. */
    OtlpMessage field(int number) {
        return switch (this) {
            case LOGS_DATA -> number == 1 ? RESOURCE_LOGS : OTHER;
            case TRACES_DATA -> number == 1 ? RESOURCE_SPANS : OTHER;
            case RESOURCE_LOGS -> number == 1 ? RESOURCE : number == 2 ? SCOPE_LOGS : OTHER;
            case RESOURCE_SPANS -> number == 1 ? RESOURCE : number == 2 ? SCOPE_SPANS : OTHER;
            case RESOURCE -> number == 1 ? KEY_VALUE : OTHER;
            case SCOPE_LOGS -> number == 1 ? SCOPE : number == 2 ? LOG_RECORD : OTHER;
            case SCOPE_SPANS -> number == 1 ? SCOPE : number == 2 ? SPAN : OTHER;
            case SCOPE -> number == 3 ? KEY_VALUE : OTHER;
            case LOG_RECORD -> number == 5 ? ANY_VALUE : number == 6 ? KEY_VALUE : OTHER;
            case SPAN -> spanField(number);
            case EVENT -> number == 2 ? TEXT : number == 3 ? KEY_VALUE : OTHER;
            case LINK -> number == 4 ? KEY_VALUE : OTHER;
            case STATUS -> number == 2 ? TEXT : OTHER;
            case KEY_VALUE -> number == 2 ? ANY_VALUE : OTHER;
            case ANY_VALUE -> number == 1 ? TEXT : number == 5 ? ARRAY : number == 6 ? PAIRS : OTHER;
            case ARRAY -> number == 1 ? ANY_VALUE : OTHER;
            case PAIRS -> number == 1 ? KEY_VALUE : OTHER;
            case TEXT, OTHER -> OTHER;
        };
    }

    private static OtlpMessage spanField(int number) {
        return switch (number) {
            case 5 -> TEXT;
            case 9 -> KEY_VALUE;
            case 11 -> EVENT;
            case 13 -> LINK;
            case 15 -> STATUS;
            default -> OTHER;
        };
    }
}
