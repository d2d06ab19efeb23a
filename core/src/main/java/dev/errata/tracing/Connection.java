// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** How one component calls another. {@link #VIRTUAL} calls are known from one side only, and nothing says of what kind. */
public enum Connection {
    RPC,
    DATABASE,
    MESSAGING,
    VIRTUAL
}
