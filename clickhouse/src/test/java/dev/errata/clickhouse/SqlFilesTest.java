// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFilesTest {

    @Test
    void schemaIsOnTheClassPathInOrder() {
        assertThat(SqlFiles.in("clickhouse").firstKey()).isEqualTo("0000_create_schema_migrations.sql");
    }

    @Test
    void filesInAJarAreFoundWithoutEntriesForFolders(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("a job.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"sql/README.md", "sql/q/b.sql", "sql/q/a.sql", "sql/q/a.tsv"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        URI anchor = URI.create("jar:" + jar.toUri() + "!/sql/README.md");
        assertThat(SqlFiles.beside(anchor, "q"))
                .containsExactly(Map.entry("a.sql", "sql/q/a.sql"), Map.entry("b.sql", "sql/q/b.sql"));
    }

    @Test
    void absentFileIsNamed() {
        assertThatThrownBy(() -> SqlFiles.read("queries/none.sql"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sql/queries/none.sql");
    }
}
