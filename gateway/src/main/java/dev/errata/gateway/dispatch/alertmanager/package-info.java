// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What must Alertmanager know now? The alerts that are on, in its form, posted again and again. */
@NullMarked
package dev.errata.gateway.dispatch.alertmanager;

import org.jspecify.annotations.NullMarked;
