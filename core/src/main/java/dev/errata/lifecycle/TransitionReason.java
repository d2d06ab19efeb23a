// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/** Why the status of a group changed, or stayed what it was while its meaning changed. */
public enum TransitionReason {
    /** The first occurrence. */
    FIRST_SEEN,
    /** A person acknowledged it. */
    ACKNOWLEDGED,
    /** A person resolved it. */
    RESOLVED,
    /** It was silent for long. */
    SILENT,
    /** An older occurrence came in late and broke the silence. */
    NOT_SILENT_AFTER_ALL,
    /** It happened again after it was resolved. */
    REGRESSED,
    /** A person reopened it. */
    REOPENED,
    /** A person ignores it. */
    IGNORED,
    /** A person ended that. */
    UNIGNORED,
    /** A condition ended that. */
    IGNORE_ENDED,
    /** Variants came from another group or left for one. */
    PARTS_CHANGED,
    /** What is known of the order of releases changed. */
    RELEASES_CHANGED
}
