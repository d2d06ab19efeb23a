// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How do the demo and the tests send through the gateway, as clients do? */
@NullMarked
package dev.errata.local.gateway;

import org.jspecify.annotations.NullMarked;
