// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.placement;

/**
 * What a run of {@link PlacementRun} showed.
 *
 * @param rate first sights placed in a second, in the second half of the run
 * @param busy CPU seconds that the placing thread took in each second of that time
 * @param bytesPerVariant size of the last checkpoint by the variants it holds
 */
record PlacementResult(double rate, double busy, double bytesPerVariant) {}
