// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Which key does a request show? */
@NullMarked
package dev.errata.gateway.intake.auth;

import org.jspecify.annotations.NullMarked;
