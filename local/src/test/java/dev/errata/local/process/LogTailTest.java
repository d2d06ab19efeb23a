// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    @Test
    void onlyTheLastLinesAreRead() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "x\n".repeat(100_000) + "one\ntwo\n");
        assertThat(LogTail.lines(log, 2)).containsExactly("one", "two");
        assertThat(LogTail.lines(folder.resolve("absent"), 2)).isEmpty();
    }
}
