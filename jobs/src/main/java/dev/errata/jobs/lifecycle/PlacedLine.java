// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.lifecycle.ReleaseLine;

/** The releases of one service and environment. */
public record PlacedLine(Place place, ReleaseLine line) {}
