// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How is a compacted topic followed? */
@NullMarked
package dev.errata.gateway.dispatch.kafka;

import org.jspecify.annotations.NullMarked;
