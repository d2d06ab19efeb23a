// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** When is a trace whole, and how long is it waited for? Pure rules; time is that of receipt. */
@NullMarked
package dev.errata.tracing.assembly;

import org.jspecify.annotations.NullMarked;
