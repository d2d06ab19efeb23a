// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How do people backfill history? The job {@code replay} from the command line, with its progress. */
@NullMarked
package dev.errata.local.replay;

import org.jspecify.annotations.NullMarked;
