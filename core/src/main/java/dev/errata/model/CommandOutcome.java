// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What became of a command.
 *
 * @param applied whether it was done
 * @param reason why not, one sentence for people; empty if it was done
 */
public record CommandOutcome(Command command, boolean applied, String reason) {}
