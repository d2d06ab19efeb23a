// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Services and what happens between them, over HTTP. */
@NullMarked
package dev.errata.gateway.api.service;

import org.jspecify.annotations.NullMarked;
