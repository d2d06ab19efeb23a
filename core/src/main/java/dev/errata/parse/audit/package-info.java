// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What did a person change? Entries of the audit as they come from the topic. */
@NullMarked
package dev.errata.parse.audit;

import org.jspecify.annotations.NullMarked;
