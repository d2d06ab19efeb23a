// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Status;

/**
 * A change of the status of a group.
 *
 * @param group its id
 * @param revision of the group after the change; with project and group the identity of the transition
 * @param from the status before; NEW for the first occurrence
 * @param time when it holds from, event time or time of the command, epoch milliseconds
 * @param decidedAt when it was decided, epoch milliseconds
 * @param actor who asked for it; empty if nobody did
 * @param command id of the command; empty if there was none
 * @param environment where the occurrence that caused it happened; empty if none did
 * @param release in which release that was
 * @param announced whether people are to be told: not of what flaps or what is undone silently
 * @param flapping whether the group keeps regressing
 * @param detail one sentence for people
 */
public record Transition(
        String project,
        long group,
        long revision,
        Status from,
        Status to,
        TransitionReason reason,
        long time,
        long decidedAt,
        String actor,
        String command,
        String environment,
        String release,
        boolean announced,
        boolean flapping,
        String detail) {}
