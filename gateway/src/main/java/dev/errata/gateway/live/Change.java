// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

/**
 * Something that changed.
 *
 * @param at when it was written, epoch milliseconds of ClickHouse
 */
public record Change(String id, long at) {}
