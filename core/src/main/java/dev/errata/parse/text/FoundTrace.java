// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/**
 * A trace and the lines that it was read from, with those that stand before it.
 *
 * @param trace what was read
 * @param text its lines
 */
record FoundTrace(ParsedTrace trace, String text) {}
