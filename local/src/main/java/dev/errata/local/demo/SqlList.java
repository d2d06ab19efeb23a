// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the value of a parameter of type {@code Array(String)}. */
final class SqlList {

    private SqlList() {}

    /** The values as ClickHouse reads them; they hold neither quotes nor backslashes. */
    static String of(Collection<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(",", "[", "]"));
    }
}
