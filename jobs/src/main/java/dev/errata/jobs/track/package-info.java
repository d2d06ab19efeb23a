// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** The job that follows every error from Kafka to its group. */
@NullMarked
package dev.errata.jobs.track;

import org.jspecify.annotations.NullMarked;
