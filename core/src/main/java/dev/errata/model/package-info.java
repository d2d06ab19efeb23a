// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** The words of Errata as values: what was received, what it is about, and what was decided. */
@NullMarked
package dev.errata.model;

import org.jspecify.annotations.NullMarked;
