// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Who may ask and change what? People, their roles, tokens and sessions; kept on one compacted topic. */
@NullMarked
package dev.errata.gateway.member;

import org.jspecify.annotations.NullMarked;
