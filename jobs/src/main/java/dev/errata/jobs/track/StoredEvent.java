// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.echo.Report;
import dev.errata.model.Sighting;

/**
 * An event of history, reduced to what counting needs.
 *
 * @param report what it says of its failure
 * @param echo whether it repeats what a handler reports
 * @param echoed whether a handler reported it
 */
public record StoredEvent(Sighting sighting, Report report, boolean echo, boolean echoed) {}
