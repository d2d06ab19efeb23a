// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/**
 * A group that was merged into another, as it was then and with what came since by its name.
 *
 * @param group its id
 */
public record Absorbed(long group, Observed observed) {}
