// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

/** Which partition of {@code errata.events} an event goes to. */
public enum Partitioning {
    /** By the record key, which is the project: the contract of the topic. One project is then one partition. */
    BY_PROJECT,
    /** No key, evenly over all partitions: for measuring, so that no partition runs dry before the others. */
    EVEN
}
