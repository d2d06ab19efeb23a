// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void firstLineNamesTheColumns() {
        assertThat(ResultTable.parse("a\tb\n1\t2\n3\t\n"))
                .isEqualTo(new ResultTable(List.of("a", "b"), List.of(List.of("1", "2"), List.of("3", ""))));
    }

    @Test
    void escapesAreUndone() {
        assertThat(ResultTable.parse("a\nx\\ty\\n\\\\\\'z\n").rows()).containsExactly(List.of("x\ty\n\\'z"));
    }

    @Test
    void nullIsTold() {
        assertThat(ResultTable.parse("a\n\\N\n").maps()).containsExactly(Map.of("a", "ᴺᵁᴸᴸ"));
    }

    @Test
    void statementWithoutAnswerHasNoColumns() {
        assertThat(ResultTable.parse("")).isEqualTo(new ResultTable(List.of(), List.of()));
    }
}
