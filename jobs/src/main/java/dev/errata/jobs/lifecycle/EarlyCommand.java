// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

/**
 * A command whose group is not known yet.
 *
 * @param dueAt event time at which everything that was received before it has been counted
 */
public record EarlyCommand(long dueAt, CommandMessage message) {}
