// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationPlanTest {

    private static final SchemaFile ONE = new SchemaFile(1, "0001_create_a.sql", "CREATE TABLE a");
    private static final SchemaFile TWO = new SchemaFile(2, "0002_create_b.sql", "CREATE TABLE b");
    private static final SchemaFile THREE = new SchemaFile(3, "0003_create_c.sql", "CREATE TABLE c");

    @Test
    void freshDatabaseNeedsEverythingInOrder() {
        assertThat(MigrationPlan.pending(List.of(ONE, TWO, THREE), List.of())).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void databaseThatIsUpToDateNeedsNothing() {
        assertThat(MigrationPlan.pending(List.of(ONE, TWO), List.of(applied(ONE), applied(TWO))))
                .isEmpty();
    }

    @Test
    void onlyFilesAfterTheLastAppliedOneAreNeeded() {
        assertThat(MigrationPlan.pending(List.of(ONE, TWO, THREE), List.of(applied(ONE))))
                .containsExactly(TWO, THREE);
    }

    @Test
    void editedFileIsRefused() {
        SchemaFile edited = new SchemaFile(1, "0001_create_a.sql", "CREATE TABLE a2");
        assertThatThrownBy(() -> MigrationPlan.pending(List.of(edited), List.of(applied(ONE))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("0001_create_a.sql was edited after it was applied");
    }

    @Test
    void missingFileIsRefused() {
        assertThatThrownBy(() -> MigrationPlan.pending(List.of(ONE), List.of(applied(ONE), applied(TWO))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("0002_create_b.sql, which is missing here");
    }

    @Test
    void newFileBeforeAnAppliedOneIsRefused() {
        assertThatThrownBy(() -> MigrationPlan.pending(List.of(ONE, TWO), List.of(applied(TWO))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("0001_create_a.sql comes before 0002");
    }

    @Test
    void twoFilesWithOneNumberAreRefused() {
        assertThatThrownBy(() -> SchemaFile.of(Map.of("0001_create_a.sql", "", "0001_create_b.sql", "")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("one number");
    }

    @Test
    void fileWithAnotherNameIsRefused() {
        assertThatThrownBy(() -> SchemaFile.of(Map.of("1-events.sql", "")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("NNNN_verb_object.sql");
    }

    private static AppliedFile applied(SchemaFile file) {
        return new AppliedFile(file.id(), file.name(), file.sha256());
    }
}
