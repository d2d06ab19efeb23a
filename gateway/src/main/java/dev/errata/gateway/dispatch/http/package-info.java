// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** May this address be reached, and what did it answer? */
@NullMarked
package dev.errata.gateway.dispatch.http;

import org.jspecify.annotations.NullMarked;
