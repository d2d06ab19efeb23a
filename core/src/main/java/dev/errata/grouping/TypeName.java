// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/** The name of an exception type in the form on which all clients agree. */
final class TypeName {

    private TypeName() {}

    /**
     * Nested types with dots, without pointers, ordinals of anonymous classes and the package of builtins:
     * {@code Billing$BillingException} and {@code Billing.BillingException} agree.
     */
    static String canonical(String type) {
        int start = 0;
        while (start < type.length() && (type.charAt(start) == '*' || type.charAt(start) == '\\')) {
            start++;
        }
        if (type.startsWith("builtins.", start)) {
            start += "builtins.".length();
        }
        if (start == 0 && type.indexOf('$') < 0) {
            return type;
        }
        return type.substring(start).replace('$', '.');
    }

    /** Error values of Go that carry nothing but a text: made anywhere, with the stack of whoever reported them. */
    static boolean saysOnlyError(String type) {
        return switch (type) {
            case "*errors.errorString", "*errors.joinError", "*fmt.wrapError", "*fmt.wrapErrors", "*fmt.fmtError" ->
                true;
            default -> false;
        };
    }

    /** The last part of a qualified name. */
    static String simple(String canonical) {
        int dot = canonical.lastIndexOf('.');
        return dot < 0 || dot == canonical.length() - 1 ? canonical : canonical.substring(dot + 1);
    }
}
