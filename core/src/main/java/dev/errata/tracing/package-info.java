// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Where did the failure begin, how did it travel, and what did it cost? */
@NullMarked
package dev.errata.tracing;

import org.jspecify.annotations.NullMarked;
