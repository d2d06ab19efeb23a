// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What has the webhook still to be told? Each change once, signed, until it is taken. */
@NullMarked
package dev.errata.gateway.dispatch.webhook;

import org.jspecify.annotations.NullMarked;
