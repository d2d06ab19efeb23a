// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do Sentry SDKs send? Envelopes, store requests and pixels. */
@NullMarked
package dev.errata.gateway.intake.sentry;

import org.jspecify.annotations.NullMarked;
