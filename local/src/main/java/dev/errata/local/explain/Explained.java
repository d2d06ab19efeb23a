// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.model.Rejection;

/** Takes what explain finds out, in the order of the input. */
sealed interface Explained permits ExplainText, ExplainJson {

    /** An event and where it went; numbers count from 1. */
    void event(int number, Placed placed);

    /** Input that cannot be used. */
    void rejection(Rejection rejection);

    /** Nothing more comes. */
    void end(int events, int notErrors);
}
