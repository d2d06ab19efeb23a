// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

/** Traces of Ruby before and since 3.4, in either order, with causes, and as Rails logs them. */
final class RubyGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.RUBY;
    }

    @Override
    public boolean recognises(Line line) {
        return RubyLine.parse(line) != null;
    }

    @Override
    public ExceptionChain parse(Lines lines) {
        RubyTraceReader reader = new RubyTraceReader();
        for (int i = 0; i < lines.count() && reader.read(lines.get(i)); i++) {
            // the reader says when the trace is over
        }
        return reader.chain();
    }
}
