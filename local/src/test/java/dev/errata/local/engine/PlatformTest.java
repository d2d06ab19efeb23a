// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void everySystemHasItsPackage() {
        assertThat(Platform.of("Linux", "amd64").npmPackage()).isEqualTo("@chdb/lib-linux-x64-gnu");
        assertThat(Platform.of("Linux", "aarch64").npmPackage()).isEqualTo("@chdb/lib-linux-arm64-gnu");
        assertThat(Platform.of("Mac OS X", "x86_64").npmPackage()).isEqualTo("@chdb/lib-darwin-x64");
        assertThat(Platform.of("Mac OS X", "aarch64").npmPackage()).isEqualTo("@chdb/lib-darwin-arm64");
    }

    @Test
    void aSystemWithoutEngineIsNamed() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64")).hasMessageContaining("Windows 11");
    }

    @Test
    void theTestedLibraryIsPinned() {
        assertThat(Platform.LINUX_X64.sha256())
                .contains("36ad4e999882821ef13cf2d0f52c93f48e6ee1b4498b35a201c23ce4b8d15bf5");
    }

    @Test
    void cacheFollowsTheUser() {
        assertThat(EngineLibrary.cache(Map.of(), "/home/ada")).isEqualTo(Path.of("/home/ada/.cache/errata"));
        assertThat(EngineLibrary.cache(Map.of("HOME", "/tmp/eve"), "/home/ada"))
                .isEqualTo(Path.of("/tmp/eve/.cache/errata"));
        assertThat(EngineLibrary.cache(Map.of("XDG_CACHE_HOME", "/c"), "/home/ada"))
                .isEqualTo(Path.of("/c/errata"));
    }
}
