// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** The HTTP interface for people, under {@code /api/v1}. */
@NullMarked
package dev.errata.gateway.api;

import org.jspecify.annotations.NullMarked;
