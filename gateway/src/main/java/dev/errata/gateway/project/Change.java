// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

/** What became of a wish to change a project. */
public sealed interface Change {
    /** The project is as wished, whether it had to be changed for that or not. */
    record Done(Project project) implements Change {}

    /**
     * Nothing was changed.
     *
     * @param detail the reason in words, for the person who wished it
     */
    record Refused(Reason reason, String detail) implements Change {}

    /** Why nothing was changed. */
    enum Reason {
        UNKNOWN_PROJECT,
        UNKNOWN_KEY,
        /** More than one key begins so. */
        AMBIGUOUS_KEY,
        NAME_TAKEN,
        TOO_MANY_KEYS,
        /** The project is no longer of the version that the wish was made for. */
        STALE_VERSION
    }
}
