// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Of which alerts is nobody to be told for a while? Kept on one compacted topic. */
@NullMarked
package dev.errata.gateway.silence;

import org.jspecify.annotations.NullMarked;
