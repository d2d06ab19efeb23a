// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * A fingerprint that was not seen before, waiting to be placed.
 *
 * @param group the group it is known to be in, as history tells; 0 if it must be placed
 */
public record FirstSight(Variant variant, long group) {}
