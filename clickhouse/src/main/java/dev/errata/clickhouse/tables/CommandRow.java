// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import dev.errata.model.Command;
import dev.errata.model.CommandOutcome;

/**
 * One row of {@code commands}: what a person asked for and what became of it.
 *
 * @param time when it was given, epoch milliseconds
 * @param arguments what it is about, as JSON
 * @param reason why it was not applied; empty if it was
 */
public record CommandRow(
        String project,
        String id,
        long time,
        String actor,
        String kind,
        String arguments,
        boolean applied,
        String reason) {

    /** The row of an outcome. */
    public static CommandRow of(CommandOutcome outcome) {
        Command command = outcome.command();
        return new CommandRow(
                command.project(),
                command.id(),
                command.time(),
                command.actor(),
                command.action().kind(),
                command.action().arguments(),
                outcome.applied(),
                outcome.reason());
    }
}
