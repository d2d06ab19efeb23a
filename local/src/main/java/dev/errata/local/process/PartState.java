// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import java.util.Locale;

/** What is known about a part from the outside. */
public enum PartState {
    /** Nobody asked for it. */
    STOPPED,
    /** Its process lives, but does not answer yet. */
    STARTING,
    /** It answers. */
    READY,
    /** It died, and its supervisor is about to start it again. */
    RESTARTING,
    /** It lives, but its supervisor does not: nobody would start it again. */
    UNSUPERVISED,
    /** It should run, but neither it nor its supervisor lives. */
    DEAD;

    /** True when all is as somebody wanted it to be. */
    public boolean isFine() {
        return this == STOPPED || this == READY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
