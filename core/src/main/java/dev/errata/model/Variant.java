// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.List;

/**
 * All events of one fingerprint, described by the first of them.
 *
 * @param frames canonical in-app frames, oldest first
 * @param features what similarity compares
 * @param exemplar the event that stands for all
 */
public record Variant(
        String project,
        long fingerprint,
        Fingerprinting fingerprinting,
        List<String> frames,
        Features features,
        ErrorEvent exemplar) {}
