// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What would other alert rules have told? The life of groups over history, with rules that are not in force. */
@NullMarked
package dev.errata.jobs.simulate;

import org.jspecify.annotations.NullMarked;
