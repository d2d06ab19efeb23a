// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Who may send and ask? The process that clients and people talk to; it writes to Kafka only. */
@NullMarked
package dev.errata.gateway;

import org.jspecify.annotations.NullMarked;
