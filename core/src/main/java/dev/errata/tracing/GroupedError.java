// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * An error of a trace with the group its variant was in when it was received.
 *
 * @param group as of then; facts are kept by fingerprint
 */
public record GroupedError(TracedError error, long group) {}
