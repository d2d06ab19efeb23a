// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What becomes of a group: its status, its alerts, and what a project has to know to decide them. */
@NullMarked
package dev.errata.jobs.lifecycle;

import org.jspecify.annotations.NullMarked;
