// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

/** The answer to a client that shows a key. */
public sealed interface Admission {
    /** The client may send into that project. */
    record Granted(Project project, IngestKey key) implements Admission {}

    /** The client may not send. */
    record Refused(Reason reason) implements Admission {}

    /** Why a key is refused. */
    enum Reason {
        /** No project has that key. */
        UNKNOWN_KEY,
        /** The key is good for another project than the one named. */
        WRONG_PROJECT,
        DISABLED_KEY,
        DISABLED_PROJECT
    }
}
