// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.rule;

import dev.errata.alerting.rules.Rule;

/**
 * A rule as somebody wrote it.
 *
 * @param json on one line
 */
record GivenRule(Rule rule, String json) {}
