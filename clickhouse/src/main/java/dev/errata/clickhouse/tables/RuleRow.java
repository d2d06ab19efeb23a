// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

/**
 * One row of {@code rules}: a rule that people gave or took away.
 *
 * @param kind of its condition
 * @param rule JSON as it was given; empty if it was taken away
 * @param changedAt when it was received, epoch milliseconds
 */
public record RuleRow(
        String id,
        String project,
        String alertname,
        String kind,
        boolean enabled,
        boolean removed,
        String rule,
        long changedAt) {}
