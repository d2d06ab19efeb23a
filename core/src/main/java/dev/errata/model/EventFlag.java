// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** What a reader of an event should know: what had to be mended, and whether others report the same failure. */
public enum EventFlag {
    /** No usable timestamp: the receive time stands in. */
    TIMESTAMP_ABSENT,
    /** The timestamp lay after the receive time and was set to it. */
    TIMESTAMP_IN_FUTURE,
    /** The timestamp lay more than seven days before the receive time and was set to it. */
    TIMESTAMP_TOO_OLD,
    /** The stack had more than 250 frames: the 50 oldest and 200 newest are kept. */
    STACK_TRIMMED,
    /** A text field was longer than its limit. */
    TEXT_TRIMMED,
    /** There was no event id: one was derived from the content. */
    ID_DERIVED,
    /** A handler reported what ended a request: loggers may repeat it, see {@link #ECHO}. */
    ECHOED,
    /** A logger that repeats what handlers report: counted only if no handler reported the same failure. */
    ECHO
}
