// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Score;
import org.jspecify.annotations.Nullable;

/**
 * The group that a variant nearly went to.
 *
 * @param why why it lost, one sentence for people
 * @param score how alike they are, if similarity was what spoke for it
 */
record RunnerUp(long group, String why, @Nullable Score score) {}
