// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/**
 * Occurrences in a short piece of event time.
 *
 * @param index which piece, counted from the epoch in its length
 */
public record Slice(long index, long count) {}
