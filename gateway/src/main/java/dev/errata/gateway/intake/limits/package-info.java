// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How much may be sent? Rates of keys, spikes of projects, memory of the process. */
@NullMarked
package dev.errata.gateway.intake.limits;

import org.jspecify.annotations.NullMarked;
