// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

/** What each part of a {@link Score} counts; they add up to 1. */
public record Weights(double stack, double message, double context) {

    public Weights {
        if (Math.abs(stack + message + context - 1) > 1e-9) {
            throw new IllegalArgumentException("weights must add up to 1");
        }
    }
}
