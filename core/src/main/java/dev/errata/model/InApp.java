// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** Whether a frame is the user's own code, as the payload says. */
public enum InApp {
    YES,
    NO,
    UNKNOWN
}
