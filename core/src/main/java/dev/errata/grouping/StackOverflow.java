// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/**
 * Recognises errors of endless recursion. Where such a stack was entered and at which depth it broke is chance, and
 * clients keep only a part of it; the cycle is what failed.
 */
final class StackOverflow {

    private StackOverflow() {}

    static boolean is(String type, String message) {
        return switch (TypeName.simple(type)) {
            case "StackOverflowError", "StackOverflowException", "RecursionError", "SystemStackError" -> true;
            case "RangeError" -> message.startsWith("Maximum call stack");
            case "InternalError" -> message.startsWith("too much recursion");
            default -> message.startsWith("stack overflow") || message.startsWith("goroutine stack exceeds");
        };
    }
}
