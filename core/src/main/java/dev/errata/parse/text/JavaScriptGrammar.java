// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** Traces of V8 (with causes as Node prints them), SpiderMonkey and JavaScriptCore. */
final class JavaScriptGrammar implements TraceGrammar {

    @Override
    public Language language() {
        return Language.JAVASCRIPT;
    }

    @Override
    public boolean recognises(Line line) {
        return JavaScriptFrame.parse(line) != null;
    }

    @Override
    public TraceReader reader() {
        return new JavaScriptTraceReader();
    }
}
