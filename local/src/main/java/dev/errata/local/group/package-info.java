// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Groups on the command line: which are there, what happened to them, and what people ask of them. */
@NullMarked
package dev.errata.local.group;

import org.jspecify.annotations.NullMarked;
