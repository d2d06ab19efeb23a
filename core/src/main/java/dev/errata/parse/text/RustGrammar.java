// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

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

    /** Every line: a backtrace ends by itself, and places in it look like frames of JavaScript. */
    @Override
    public boolean goesOnWith(Line line) {
        return true;
    }

    @Override
    public TraceReader reader() {
        return new RustTraceReader();
    }
}
