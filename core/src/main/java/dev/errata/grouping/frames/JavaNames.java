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

    /** A class of Kotlin's or Groovy's closures has a number at its end, an object of Scala's a bare sign. */
    private static boolean appendClass(String module, int start, StringBuilder out) {
        boolean named = true;
        int end = endOfClass(module);
        for (int i = start; i < end; i++) {
            char c = module.charAt(i);
            if (c != '$') {
                out.append(c);
                continue;
            }
            if (i + 1 < end && module.charAt(i + 1) == '$') {
                break;
            }
            int afterOrdinal = skipDigits(module, i + 1);
            named &= afterOrdinal == i + 1;
            out.append(afterOrdinal == i + 1 ? "." : ".?");
            i = afterOrdinal - 1;
        }
        return named && end == module.length();
    }

    private static int endOfClass(String module) {
        int end = module.length();
        int closure = module.lastIndexOf("_closure");
        if (closure > 0 && skipDigits(module, closure + "_closure".length()) == end) {
            return closure + "_closure".length();
        }
        return end > 1 && module.charAt(end - 1) == '$' ? end - 1 : end;
    }

    private static boolean appendMethod(String method, StringBuilder out) {
        int end = endOfMethod(method);
        boolean named = !method.startsWith("lambda$") && !method.contains("$lambda") && !method.startsWith("$anonfun");
        for (int i = 0; i < end; i++) {
            char c = method.charAt(i);
            int afterOrdinal = c == '$' ? skipDigits(method, i + 1) : i;
            if (afterOrdinal > i + 1) {
                named = false;
                i = afterOrdinal - 1;
            } else {
                out.append(c);
            }
        }
        return named;
    }

    /** Before arguments, Kotlin's defaults and the numbers and hashes of lambdas. */
    private static int endOfMethod(String method) {
        int end = before(method, "(", before(method, "$default", method.length()));
        end = before(method, "$adapted", end);
        int lambda = method.indexOf("$lambda");
        if (lambda >= 0) {
            return Math.min(end, lambda + "$lambda".length());
        }
        int name = method.startsWith("lambda$") ? method.indexOf('$', "lambda$".length()) : -1;
        return name < 0 ? end : Math.min(end, name);
    }

    private static int before(String text, String mark, int end) {
        int at = text.indexOf(mark);
        return at > 0 ? Math.min(at, end) : end;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
