// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What did the client really write? Bodies of any framing and encoding, within bounds. */
@NullMarked
package dev.errata.gateway.intake.body;

import org.jspecify.annotations.NullMarked;
