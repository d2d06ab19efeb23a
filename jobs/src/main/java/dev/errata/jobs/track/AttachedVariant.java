// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.alerting.GroupFacts;
import org.jspecify.annotations.Nullable;

/**
 * Where the counts of a variant go.
 *
 * @param group where they go now
 * @param first where they went first
 * @param facts what the variant is like, as far as that was told
 */
public record AttachedVariant(
        long group, long first, @Nullable GroupFacts facts) {}
