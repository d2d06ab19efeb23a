// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Do real SDKs get through? Programs that fail on purpose, as an application would. */
@NullMarked
package dev.errata.clients;

import org.jspecify.annotations.NullMarked;
