// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;

/**
 * A report that repeats what a handler reports, waiting to be counted if no handler does.
 *
 * @param key under which the handler's report would be found
 * @param receivedAt epoch milliseconds
 */
public record Echo(long key, long receivedAt, Sighting sighting) {}
