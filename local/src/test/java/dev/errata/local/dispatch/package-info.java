// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Are people told of alerts, once, over restarts, by real brokers and servers? */
@NullMarked
package dev.errata.local.dispatch;

import org.jspecify.annotations.NullMarked;
