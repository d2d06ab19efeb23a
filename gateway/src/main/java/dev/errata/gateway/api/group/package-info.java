// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Groups and their events, over HTTP. */
@NullMarked
package dev.errata.gateway.api.group;

import org.jspecify.annotations.NullMarked;
