// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How long people wait for an answer of the API. */
@NullMarked
package dev.errata.bench.api;

import org.jspecify.annotations.NullMarked;
