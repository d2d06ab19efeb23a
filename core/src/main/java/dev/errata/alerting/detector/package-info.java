// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Is this more than usual? Spikes of one group in one environment, against what it does at this hour. */
@NullMarked
package dev.errata.alerting.detector;

import org.jspecify.annotations.NullMarked;
