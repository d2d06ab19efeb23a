// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

/** Reads one trace line by line. */
interface TraceReader {

    /** Takes the next line; false if it, or a limit, ends the trace: the line is then not part of it. */
    boolean read(Line line);

    /** What was read so far; empty if that is no trace. To be asked once, at the end. */
    ExceptionChain chain();
}
