// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Releases of services on the command line. */
@NullMarked
package dev.errata.local.release;

import org.jspecify.annotations.NullMarked;
