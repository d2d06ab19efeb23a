// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import java.util.List;

/**
 * One condition as it was written.
 *
 * @param position of its first character
 * @param name before the colon; empty if there is none
 * @param valuePosition of the first character of the values
 */
record Token(int position, boolean negated, String name, int valuePosition, List<Part> parts) {

    /**
     * One value.
     *
     * @param quoted whether it stood in quotes, so that no sign in it means anything
     */
    record Part(int position, String text, boolean quoted) {}
}
