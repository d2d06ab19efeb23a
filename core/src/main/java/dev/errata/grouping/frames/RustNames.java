// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of Rust: {@code crate::module::function}, without the symbol's hash and closure numbers. */
final class RustNames implements NameScanner {

    private static final int HASH_LENGTH = 16;

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String function = frame.function();
        if (!frame.module().isEmpty() && !function.startsWith(frame.module() + "::")) {
            out.append(frame.module()).append("::");
        }
        int end = endWithoutHash(function);
        boolean named = true;
        for (int i = 0; i < end; i++) {
            char c = function.charAt(i);
            if (c != '{') {
                out.append(c);
                continue;
            }
            out.append("{closure}");
            named = false;
            int close = function.indexOf('}', i);
            i = close < 0 ? end : close;
            if (i + 1 < end && function.charAt(i + 1) == '}') {
                i++;
            }
        }
        return named;
    }

    private static int endWithoutHash(String function) {
        int start = function.length() - HASH_LENGTH;
        if (start < 3 || !function.startsWith("::h", start - 3)) {
            return function.length();
        }
        for (int i = start; i < function.length(); i++) {
            if (Character.digit(function.charAt(i), 16) < 0) {
                return function.length();
            }
        }
        return start - 3;
    }
}
