// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

/** Whose code a frame runs, as far as the lists know. */
public enum Ownership {
    /** Proxies, reflection and aspects: only carries the call on, so it is left out. */
    GLUE,
    /** Language runtime and standard library: never the user's, whatever the payload says. */
    PLATFORM,
    /** Lies in a folder of installed packages: never the user's, whatever the payload says. */
    INSTALLED,
    /** A known library by its name: the user's only if the payload says so. */
    LIBRARY,
    /** On no list: the payload is believed, else it is taken to be the user's. */
    UNLISTED
}
