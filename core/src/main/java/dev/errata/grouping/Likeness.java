// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Score;

/**
 * What a variant and a similar one have in common.
 *
 * @param fingerprint the similar variant
 * @param score how alike they are
 * @param aligned the frames that agree in order, newest first
 */
@SuppressWarnings("ArrayRecordComponent") // written into the explanation, never compared
record Likeness(long fingerprint, Score score, long[] aligned) {}
