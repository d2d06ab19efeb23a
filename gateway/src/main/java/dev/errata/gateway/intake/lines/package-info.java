// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do log shippers send? Plain text and JSON lines. */
@NullMarked
package dev.errata.gateway.intake.lines;

import org.jspecify.annotations.NullMarked;
