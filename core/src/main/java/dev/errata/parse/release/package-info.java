// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Which release was deployed where, and when? Deployments as they come from the topic. */
@NullMarked
package dev.errata.parse.release;

import org.jspecify.annotations.NullMarked;
