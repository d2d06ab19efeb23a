// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What a person asked for, and when.
 *
 * @param id identity of the command; the same id twice is one command
 * @param time when it was given, epoch milliseconds; it holds from then on
 * @param actor who gave it
 * @param expectedRevision the revision of the group that the person saw, see {@code GroupState}; 0 if any will do
 */
public record Command(String id, String project, long time, String actor, CommandAction action, long expectedRevision) {

    /** A command that holds whatever the group's revision. */
    public Command(String id, String project, long time, String actor, CommandAction action) {
        this(id, project, time, actor, action, 0);
    }
}
