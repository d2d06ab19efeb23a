// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Turns received bytes into {@link dev.errata.model.ErrorEvent}s or {@link dev.errata.model.Rejection}s. */
@NullMarked
package dev.errata.parse;

import org.jspecify.annotations.NullMarked;
