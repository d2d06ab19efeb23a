// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * One exception of a chain.
 *
 * @param type class or error name, qualified where the language knows packages ({@code java.lang.NullPointerException})
 * @param message what it says, or empty
 * @param handled whether the program caught it, as reported
 * @param synthetic whether the client made it up to carry a stack; its type then says nothing
 * @param stackTrace where it was thrown; empty if not known
 */
public record ThrownException(String type, String message, InApp handled, boolean synthetic, StackTrace stackTrace) {}
