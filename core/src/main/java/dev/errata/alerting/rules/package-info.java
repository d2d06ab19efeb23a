// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** When is somebody to be told? Rules as values, as JSON, and those that hold without configuration. */
@NullMarked
package dev.errata.alerting.rules;

import org.jspecify.annotations.NullMarked;
