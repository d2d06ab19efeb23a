// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What all operations that read have in common. */
@NullMarked
package dev.errata.gateway.api.read;

import org.jspecify.annotations.NullMarked;
