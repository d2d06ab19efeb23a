// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Do real SDKs get through? Runs the programs of {@code local/clients}, which fail on purpose. */
@NullMarked
package dev.errata.local.clients;

import org.jspecify.annotations.NullMarked;
