// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of the JVM: {@code package.Class.method}, without ordinals of lambdas and anonymous classes. */
final class JavaNames implements NameScanner {

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String module = frame.module();
        boolean named = appendClass(module, startOfClass(module), out);
        if (out.length() > 0 && !frame.function().isEmpty()) {
            out.append('.');
        }
        return appendMethod(frame.function(), out) && named;
    }

    /** Skips a class loader and module before the class: {@code app//} or {@code java.base@17/}. */
    private static int startOfClass(String module) {
        int generated = module.indexOf("$$");
        return module.lastIndexOf('/', generated < 0 ? module.length() : generated) + 1;
    }

    private static boolean appendClass(String module, int start, StringBuilder out) {
        boolean named = true;
        for (int i = start; i < module.length(); i++) {
            char c = module.charAt(i);
            if (c != '$') {
                out.append(c);
                continue;
            }
            if (i + 1 < module.length() && module.charAt(i + 1) == '$') {
                break;
            }
            int afterOrdinal = skipDigits(module, i + 1);
            named &= afterOrdinal == i + 1;
            out.append(afterOrdinal == i + 1 ? "." : ".?");
            i = afterOrdinal - 1;
        }
        return named;
    }

    private static boolean appendMethod(String method, StringBuilder out) {
        boolean named = true;
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            if (c == '(') {
                break;
            }
            int afterOrdinal = c == '$' ? skipDigits(method, i + 1) : i;
            if (afterOrdinal > i + 1) {
                named = false;
                i = afterOrdinal - 1;
            } else if (c == '$' && method.startsWith("$default", i)) {
                break;
            } else {
                out.append(c);
            }
        }
        return named && !method.startsWith("lambda$");
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
