// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * Variant → group from a time on.
 *
 * @param group fingerprint that founded the group
 * @param validFrom event time from which it holds, epoch milliseconds
 * @param explanation why, as JSON
 * @param groupingVersion name of the grouping version that decided
 */
public record Placement(
        String project,
        long fingerprint,
        long group,
        long validFrom,
        PlacementCause cause,
        String explanation,
        String groupingVersion) {}
