// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How much does the gateway take, how fast does it answer, and what does it do when it is too much? */
@NullMarked
package dev.errata.bench.intake;

import org.jspecify.annotations.NullMarked;
