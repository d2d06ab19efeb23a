// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** What put a variant into its group. */
public enum PlacementCause {
    /** It opened the group. */
    FOUNDED,
    /** One of its keys already belonged to the group. */
    KEY,
    /** It was similar enough. */
    SIMILARITY,
    /** A person said so. */
    COMMAND,
    /** The project opened too many variants in that minute. */
    OVERFLOW
}
