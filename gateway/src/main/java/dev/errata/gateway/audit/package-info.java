// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Who changed what? Every change that is asked for over the API, written down on a topic. */
@NullMarked
package dev.errata.gateway.audit;

import org.jspecify.annotations.NullMarked;
