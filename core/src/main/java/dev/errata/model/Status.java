// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** Where a group stands in its life. */
public enum Status {
    NEW,
    ACKNOWLEDGED,
    RESOLVED,
    REGRESSED,
    IGNORED
}
