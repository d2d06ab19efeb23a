// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** Why a component is taken for where a failure began. See {@code docs/tracing.md}. */
public enum OriginReason {
    /** The service failed by itself. */
    ORIGIN,
    /** The message broker did not take a message. */
    BROKER,
    /** The callee refused what the caller asked for; the caller asked wrongly. */
    CALLER_FAULT,
    /** The callee refused because it was asked too often. */
    THROTTLED,
    /** The callee worked, too long for the caller to wait. */
    CALLEE_SLOW,
    /** The callee answered that it failed. */
    PEER_ERROR,
    /** The callee, of which no span is known, did not answer in time. */
    PEER_TIMEOUT,
    /** The callee, of which no span is known, could not be reached. */
    PEER_UNREACHABLE,
    /** The call failed and nothing says why. */
    PEER_UNKNOWN,
    /** The callee did well, and the caller still failed to use its answer. */
    CLIENT_SIDE
}
