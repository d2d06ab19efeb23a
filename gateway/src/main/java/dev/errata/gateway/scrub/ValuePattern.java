// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Compiles the expressions of a project; RE2 has no backtracking, so none of them can be slow on purpose. */
final class ValuePattern {
    private ValuePattern() {}

    /** IllegalArgumentException, in words for the person who wrote it, when it is no RE2 expression or matches nothing at all. */
    static Pattern compile(String expression) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "not an RE2 expression: '%s': %s".formatted(expression, e.getDescription()), e);
        }
        if (pattern.matches("")) {
            throw new IllegalArgumentException("the expression matches the empty text: '%s'".formatted(expression));
        }
        return pattern;
    }
}
