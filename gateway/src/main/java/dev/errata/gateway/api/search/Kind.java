// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

/** What the values of a field are. */
enum Kind {
    /** Text, in which {@code *} stands for anything. */
    TEXT,
    /** One of a few words. */
    WORD,
    /** As text, or compared by the numbers of a version. */
    VERSION,
    /** An age or a time, always compared. */
    TIME,
    /** A whole number, which may be compared. */
    NUMBER,
    /** The beginning of an id. */
    ID
}
