// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/**
 * What was seen of variants that came from another group, which can leave again.
 *
 * @param group where they were first
 */
public record Absorbed(long group, Observed observed) {}
