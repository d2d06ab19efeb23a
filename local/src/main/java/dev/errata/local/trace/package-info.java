// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What did one request do, as people read it on a terminal? */
@NullMarked
package dev.errata.local.trace;

import org.jspecify.annotations.NullMarked;
