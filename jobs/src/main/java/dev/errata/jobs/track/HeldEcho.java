// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;

/**
 * An echo that waits for the report of a handler.
 *
 * @param due event time at which it has waited long enough, epoch milliseconds
 * @param dueByClock the same by the clock, for where event time stands still
 */
public record HeldEcho(Sighting sighting, long due, long dueByClock) {}
