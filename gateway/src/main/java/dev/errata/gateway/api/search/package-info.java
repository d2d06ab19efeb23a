// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What people search for, read from one line. */
@NullMarked
package dev.errata.gateway.api.search;

import org.jspecify.annotations.NullMarked;
