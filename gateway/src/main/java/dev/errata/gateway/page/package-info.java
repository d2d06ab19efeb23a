// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do people see in a browser? The files of the dashboard, as strictly as browsers allow. */
@NullMarked
package dev.errata.gateway.page;

import org.jspecify.annotations.NullMarked;
