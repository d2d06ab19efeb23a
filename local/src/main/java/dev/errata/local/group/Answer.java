// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

/**
 * What became of a command.
 *
 * @param reason why it was not applied; empty if it was
 */
record Answer(boolean applied, String reason) {}
