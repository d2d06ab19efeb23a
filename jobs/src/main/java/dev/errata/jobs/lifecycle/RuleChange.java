// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

/**
 * A rule that people gave, or took away.
 *
 * @param id the rule
 * @param json what it says; empty if it was taken away
 * @param changedAt when that was received, epoch milliseconds
 */
public record RuleChange(String id, String json, long changedAt) {}
