// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Members on the command line. */
@NullMarked
package dev.errata.local.member;

import org.jspecify.annotations.NullMarked;
