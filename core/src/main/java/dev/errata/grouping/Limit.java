// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/** A bound that was reached while placing or correcting; each is counted, none is an error. */
public enum Limit {
    /** The project opened too many groups in one minute: the variant went to its overflow group. */
    OVERFLOW,
    /** More variants were similar enough to look at than are looked at. */
    CANDIDATES,
    /** A band of the sketch holds as many variants as it may: its oldest made room. */
    BAND,
    /** A branch of the template tree holds as many templates as it may. */
    TEMPLATES,
    /** A group lists more variants than a command reads: the command was refused. */
    GROUP_SIZE
}
