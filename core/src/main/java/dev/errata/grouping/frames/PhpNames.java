// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of PHP: {@code Namespace\Class.method}, or {@code file:function} outside classes. */
final class PhpNames implements NameScanner {

    private static final String CLOSURE = "{closure";

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String function = frame.function();
        boolean qualified = !frame.module().isEmpty() || function.indexOf('\\') >= 0 || function.indexOf(':') >= 0;
        if (!qualified && !function.contains("->")) {
            FileStem.append(frame.file(), out);
            out.append(':');
        } else if (!frame.module().isEmpty()
                && !function.startsWith(frame.module() + "->")
                && !function.startsWith(frame.module() + "::")) {
            out.append(frame.module()).append('.');
        }
        int closure = function.indexOf(CLOSURE);
        int end = closure >= 0 ? closure : function.length();
        for (int i = 0; i < end && function.charAt(i) != '('; i++) {
            if (function.startsWith("->", i) || function.startsWith("::", i)) {
                out.append('.');
                i++;
            } else {
                out.append(function.charAt(i));
            }
        }
        if (closure >= 0) {
            out.append("{closure}");
        }
        return closure < 0 && !function.isEmpty();
    }
}
