// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** What is counted of traces: values that add up, in any order, under one key. */
public interface FlowTally<T extends FlowTally<T>> {

    /** What it is added up by: a record. */
    Object key();

    /** The minute since the epoch in which what it counts began. */
    long minute();

    /** The sum of this and another of the same key. */
    T plus(T other);
}
