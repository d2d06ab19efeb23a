// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What became of what was sent? Every refusal has a reason, and is counted. */
@NullMarked
package dev.errata.gateway.intake.outcome;

import org.jspecify.annotations.NullMarked;
