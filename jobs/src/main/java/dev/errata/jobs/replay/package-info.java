// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** The job that backfills history with the build of {@code track}. */
@NullMarked
package dev.errata.jobs.replay;

import org.jspecify.annotations.NullMarked;
