// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** A count with the group its fingerprint belongs to. */
public record GroupTally(long group, Tally tally) {}
