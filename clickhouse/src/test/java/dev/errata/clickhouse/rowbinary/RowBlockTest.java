// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowBlockTest {

    private final RowBlock<StringBuilder> block = new RowBlock<>(new Words());

    @Test
    void rowsAreEncodedWhenTheyAreAppended() {
        StringBuilder reused = new StringBuilder("one");
        block.append(reused);
        reused.setLength(0);
        block.append(reused.append("two"));
        assertThat(block.rows()).isEqualTo(2);
        assertThat(block.bytes()).isEqualTo(10);
    }

    @Test
    void sameRowsHaveTheSameToken() {
        block.append(new StringBuilder("one"));
        String token = block.token();
        block.reset();
        assertThat(block.isEmpty()).isTrue();
        block.append(new StringBuilder("one"));
        assertThat(block.token()).isEqualTo(token).endsWith("-1-5");
        block.append(new StringBuilder("two"));
        assertThat(block.token()).isNotEqualTo(token);
    }

    @Test
    void rowThatCannotBeEncodedLeavesTheBlockAsItWas() {
        block.append(new StringBuilder("one"));
        assertThatThrownBy(() -> block.append(new StringBuilder("bad"))).isInstanceOf(IllegalStateException.class);
        assertThat(block.rows()).isEqualTo(1);
        assertThat(block.bytes()).isEqualTo(5);
    }

    private static final class Words implements Table<StringBuilder> {

        private static final long serialVersionUID = 1;

        @Override
        public String name() {
            return "words";
        }

        @Override
        public List<Column<StringBuilder>> columns() {
            return List.of(Column.text("word", StringBuilder::toString), Column.text("check", Words::check));
        }

        private static String check(StringBuilder word) {
            if (word.toString().equals("bad")) {
                throw new IllegalStateException("bad");
            }
            return "";
        }
    }
}
