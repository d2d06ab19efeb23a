// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.jobs.lifecycle.CommandMessage;

/**
 * A command that could not be done when it came.
 *
 * @param receivedAt epoch milliseconds
 */
public record HeldCommand(long receivedAt, CommandMessage message) {}
