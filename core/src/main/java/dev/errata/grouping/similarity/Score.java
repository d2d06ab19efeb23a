// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

/**
 * How alike two variants are; each part from 0, nothing in common, to 1, the same.
 *
 * @param total weighted sum of the parts
 * @param stack overlap of the stacks
 * @param message similarity of the messages
 * @param context similarity of where it happened
 */
public record Score(double total, double stack, double message, double context) {}
