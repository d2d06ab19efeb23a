// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Alerts and what was decided about them, over HTTP. */
@NullMarked
package dev.errata.gateway.api.alert;

import org.jspecify.annotations.NullMarked;
