// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** How bad the sender says it is, worst first. */
public enum Level {
    FATAL,
    ERROR,
    WARNING,
    INFO,
    DEBUG
}
