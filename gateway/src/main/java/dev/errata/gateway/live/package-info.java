// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What changes, as it does? Asked of ClickHouse once for all who look at a project. */
@NullMarked
package dev.errata.gateway.live;

import org.jspecify.annotations.NullMarked;
