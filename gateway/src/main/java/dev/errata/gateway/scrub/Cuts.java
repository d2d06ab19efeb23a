// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/** Takes the places of secrets, in the order of the text. */
@FunctionalInterface
interface Cuts {
    /** A secret stands in {@code [from, to)}. */
    void cut(int from, int to);
}
