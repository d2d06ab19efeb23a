// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

/** Panics of Rust with or without a backtrace, and errors as anyhow and eyre print them. */
final class RustGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.RUST;
    }

    @Override
    public boolean recognises(Line line) {
        return RustPanic.isPanic(line) || line.startsWith("stack backtrace:") || line.startsWith("Stack backtrace:");
    }

    @Override
    public ExceptionChain parse(Lines lines) {
        RustTraceReader reader = new RustTraceReader();
        for (int i = 0; i < lines.count() && reader.read(lines.get(i)); i++) {
            // the reader says when the trace is over
        }
        return reader.chain();
    }
}
