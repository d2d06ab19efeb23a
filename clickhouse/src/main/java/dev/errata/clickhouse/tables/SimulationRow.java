// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

/**
 * One row of {@code simulations}.
 *
 * @param side {@code before} or {@code after}
 * @param kind of what it holds: {@code rules}, {@code firing} or {@code evaluation}
 * @param content JSON
 */
public record SimulationRow(String simulation, String side, String kind, String content) {}
