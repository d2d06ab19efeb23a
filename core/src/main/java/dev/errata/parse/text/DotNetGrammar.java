// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** Traces of .NET, where inner exceptions come between the header and the frames of the outer one. */
final class DotNetGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.DOTNET;
    }

    @Override
    public boolean recognises(Line line) {
        return DotNetFrame.parse(line) != null || line.strip().startsWith("--- End of inner exception stack");
    }

    @Override
    public TraceReader reader() {
        return new DotNetTraceReader();
    }
}
