// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import java.util.List;

/**
 * One condition of a search.
 *
 * @param tag name of the tag, for {@link Field#TAG}; else empty
 * @param values of which one must match; one only unless the operator is {@link Operator#IS}; times are milliseconds of the epoch
 */
public record Condition(Field field, String tag, boolean negated, Operator operator, List<String> values) {

    public Condition {
        values = List.copyOf(values);
        if (values.isEmpty() || (operator != Operator.IS && values.size() > 1)) {
            throw new IllegalArgumentException("a condition compares with one value, or has at least one");
        }
    }
}
