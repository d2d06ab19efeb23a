// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

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
    public TraceReader reader() {
        return new RubyTraceReader();
    }
}
