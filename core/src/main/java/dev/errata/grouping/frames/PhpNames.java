// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of PHP: {@code Namespace\Class.method}, or {@code file:function} outside classes. */
final class PhpNames implements NameScanner {

    private static final String CLOSURE = "{closure";
    private static final String ANONYMOUS = "@anonymous";

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String function = frame.function();
        int closure = function.indexOf(CLOSURE);
        String method = closure < 0 ? function : function.substring(0, closure);
        String enclosing = closure < 0 ? "" : enclosing(function, closure);
        boolean qualified = !frame.module().isEmpty() || function.indexOf('\\') >= 0 || function.indexOf(':') >= 0;
        if (!qualified && !function.contains("->")) {
            FileStem.append(frame.file(), out);
            out.append(':');
        } else if (!enclosing.isEmpty()) {
            append(enclosing, out);
            out.append('.');
            method = "";
        } else if (!frame.module().isEmpty()
                && !function.startsWith(frame.module() + "->")
                && !function.startsWith(frame.module() + "::")) {
            append(frame.module(), out);
            out.append('.');
            method = method.endsWith("\\") ? "" : method;
        }
        append(method, out);
        if (closure >= 0) {
            out.append("{closure}");
        }
        return closure < 0 && !function.isEmpty();
    }

    /** The method that PHP 8.4 names in the closure: {@code {closure:App\Cart::lines():12}}. */
    private static String enclosing(String function, int closure) {
        int start = closure + CLOSURE.length() + 1;
        int end = function.indexOf("()", closure);
        return end > start && function.charAt(start - 1) == ':' ? function.substring(start, end) : "";
    }

    /** Up to the arguments; of an anonymous class, not the path and number that make it unique. */
    private static void append(String name, StringBuilder out) {
        int end = name.indexOf('(') < 0 ? name.length() : name.indexOf('(');
        for (int i = 0; i < end; i++) {
            if (name.startsWith("->", i) || name.startsWith("::", i)) {
                out.append('.');
                i++;
            } else if (name.startsWith(ANONYMOUS, i)) {
                out.append(ANONYMOUS);
                i = endOfAnonymous(name, i) - 1;
            } else {
                out.append(name.charAt(i));
            }
        }
    }

    private static int endOfAnonymous(String name, int from) {
        int method = Math.max(name.lastIndexOf("->"), name.lastIndexOf("::"));
        return method > from ? method : name.length();
    }
}
