// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do the traces of a whole shop look like, and what is the truth about each? Telemetry with known causes. */
@NullMarked
package dev.errata.local.shop;

import org.jspecify.annotations.NullMarked;
