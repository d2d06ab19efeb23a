// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Projects and their keys, on the command line. */
@NullMarked
package dev.errata.local.project;

import org.jspecify.annotations.NullMarked;
