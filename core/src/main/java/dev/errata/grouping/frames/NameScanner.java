// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Writes the stable name of a frame in one language. */
interface NameScanner {

    /**
     * Appends the name without lines, ordinals, receivers and generated parts.
     *
     * @return whether the name tells which function it is; false for lambdas, anonymous and minified functions
     */
    boolean scan(Frame frame, StringBuilder out);
}
