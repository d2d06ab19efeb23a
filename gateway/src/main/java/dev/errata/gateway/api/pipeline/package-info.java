// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What was refused, over HTTP. */
@NullMarked
package dev.errata.gateway.api.pipeline;

import org.jspecify.annotations.NullMarked;
