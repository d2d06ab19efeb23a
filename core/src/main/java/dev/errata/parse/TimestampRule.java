// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

/** Which clock judges the timestamp of an event. */
public enum TimestampRule {
    /** The event has just arrived: a timestamp in the future or more than seven days old is set to the receive time. */
    LIVE,
    /** The event is read from history: its timestamp holds, and it counts as received at that time. */
    HISTORY
}
