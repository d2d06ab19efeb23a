// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do all protocols share? Paths, one request under way, and the answers that browsers need. */
@NullMarked
package dev.errata.gateway.intake.http;

import org.jspecify.annotations.NullMarked;
