// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodePackagesTest {

    private static final String PACKAGE = "{\"name\":\"shop\",\"version\":\"1.0.0\"%s}";
    private static final String LOCK =
            "{\"name\":\"shop\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"shop\",\"version\":\"1.0.0\"}}}";

    @TempDir
    private Path sources;

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeProgram() throws IOException {
        Files.writeString(sources.resolve("package.json"), PACKAGE.formatted(""));
        Files.writeString(sources.resolve("package-lock.json"), LOCK);
        Files.writeString(sources.resolve("shop.mjs"), "console.log('open')");
    }

    @Test
    void librariesAreFetchedOnceForEachLockFile() throws Exception {
        assertThat(packages().prepare().resolve("shop.mjs")).exists();
        packages().prepare();
        assertThat(told).hasSize(1);
        Files.writeString(sources.resolve("package-lock.json"), LOCK + "\n");
        packages().prepare();
        assertThat(told).hasSize(2);
    }

    @Test
    void whatNpmSaysIsToldInOneLineAndItIsTriedAgain() throws IOException {
        Files.writeString(
                sources.resolve("package.json"),
                PACKAGE.formatted(",\"dependencies\":{\"not-in-the-lock-file\":\"1.0.0\"}"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> packages().prepare())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is the npm registry reachable?")
                    .hasMessageNotContaining("\n");
        }
        assertThat(told).hasSize(2);
    }

    private NodePackages packages() {
        return new NodePackages(sources, folder, told::add);
    }
}
