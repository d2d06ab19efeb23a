// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import java.io.PrintWriter;

/** Progress for people: one line that rewrites itself on a terminal, a line every ten seconds elsewhere. */
final class ProgressLine {

    private static final long QUIET_NANOS = 10_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal = System.console() != null;
    private long nextNanos = System.nanoTime();
    private String shown = "";

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    void show(String line) {
        if (line.equals(shown)) {
            return;
        }
        if (terminal) {
            out.print("\r\u001b[K" + line);
            shown = line;
        } else if (System.nanoTime() >= nextNanos) {
            out.println(line);
            nextNanos = System.nanoTime() + QUIET_NANOS;
            shown = line;
        }
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
