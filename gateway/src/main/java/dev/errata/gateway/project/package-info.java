// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Which tenants are there, what are their keys, and what did they choose? Kept on one compacted topic. */
@NullMarked
package dev.errata.gateway.project;

import org.jspecify.annotations.NullMarked;
