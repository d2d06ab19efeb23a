// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Placement;
import dev.errata.model.Variant;

/**
 * One event with where it went.
 *
 * @param variant described by this event
 * @param placement of the variant, decided when its first event came
 * @param known whether an earlier event had the same fingerprint
 * @param groupTitle title of the variant that founded the group, empty if that was never seen
 */
public record Placed(
        FingerprintedEvent event, Variant variant, Placement placement, boolean known, String groupTitle) {}
