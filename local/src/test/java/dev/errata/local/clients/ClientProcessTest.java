// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientProcessTest {

    @TempDir
    private Path folder;

    @Test
    void whatAProgramSaysAndHowItEndsAreKept() throws Exception {
        ClientProcess.Result result = new ClientProcess(folder, Map.of("WORD", "two"), Duration.ofSeconds(30))
                .run(List.of("sh", "-c", "echo one; echo $WORD; echo 'no  such\nthing' >&2; exit 3"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.output()).containsExactly("one", "two");
        assertThat(result.lastWords()).isEqualTo("no such thing");
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() {
        ClientProcess process = new ClientProcess(folder, Map.of(), Duration.ofSeconds(1));
        assertThatThrownBy(() -> process.run(List.of("sleep", "600")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'sleep' has not ended after 1 s");
    }
}
