// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Alert rules on the command line. */
@NullMarked
package dev.errata.local.rule;

import org.jspecify.annotations.NullMarked;
