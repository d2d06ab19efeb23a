// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void statementsEndAtSemicolons() {
        assertThat(SqlScript.statements("SELECT 1;\nSELECT 2;\n")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void lastStatementNeedsNoSemicolon() {
        assertThat(SqlScript.statements("SELECT 1; SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void semicolonsInStringsNamesAndCommentsDoNotSplit() {
        String sql = "SELECT ';', \"a;b\", `c;d` -- no; end\n, 1 /* nor; here */";
        assertThat(SqlScript.statements(sql)).containsExactly(sql);
    }

    @Test
    void escapedAndDoubledQuotesStayInTheString() {
        String sql = "SELECT 'it\\'s;', 'it''s;'";
        assertThat(SqlScript.statements(sql)).containsExactly(sql);
    }

    @Test
    void commentsStayWithTheirStatementAndAloneAreNothing() {
        assertThat(SqlScript.statements("-- why\nSELECT 1;\n-- the end;\n")).containsExactly("-- why\nSELECT 1");
    }

    @Test
    void unfinishedQuotesAndCommentsEndWithTheText() {
        assertThat(SqlScript.statements("SELECT 'a; b")).containsExactly("SELECT 'a; b");
        assertThat(SqlScript.statements("SELECT 1 /* a; b")).containsExactly("SELECT 1 /* a; b");
        assertThat(SqlScript.statements("SELECT 'a\\")).containsExactly("SELECT 'a\\");
    }
}
