// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.InApp;

/** How near a frame is to the user's code, nearest first. */
public enum Nearness {
    /** The user's own code. */
    IN_APP,
    /** On no list, but the payload says it is not the user's. */
    DISOWNED,
    /** A library. */
    LIBRARY,
    /** The language runtime. */
    PLATFORM;

    /**
     * Weighs the lists and the payload.
     *
     * @param hinted whether the payload marks any frame of the stack as in-app, so that silence means "no"
     */
    public static Nearness of(Ownership ownership, InApp hint, boolean hinted) {
        return switch (ownership) {
            case GLUE, PLATFORM -> PLATFORM;
            case INSTALLED -> LIBRARY;
            case LIBRARY -> hint == InApp.YES ? IN_APP : LIBRARY;
            case UNLISTED -> hint == InApp.NO || (hinted && hint == InApp.UNKNOWN) ? DISOWNED : IN_APP;
        };
    }
}
