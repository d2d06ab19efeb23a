// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Who is told that an alert went on or off? Follows the alerts and brings them to Alertmanager and to the webhook. */
@NullMarked
package dev.errata.gateway.dispatch;

import org.jspecify.annotations.NullMarked;
