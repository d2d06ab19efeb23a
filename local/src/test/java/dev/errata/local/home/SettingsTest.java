// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path root;

    @BeforeEach
    void makeHome() throws IOException {
        new Home(root, root, new Ports(0)).create();
    }

    @Test
    void namesOfTheEnvironmentArePinned() {
        assertThat(Settings.PORT_OFFSET).isEqualTo("ERRATA_PORT_OFFSET");
        assertThat(Settings.STATE).isEqualTo("ERRATA_HOME");
    }

    @Test
    void stateLiesBesideTheSourcesUnlessMoved() {
        assertThat(Settings.root(Path.of("/src"), NOTHING)).isEqualTo(Path.of("/src/.errata"));
        assertThat(Settings.root(Path.of("/src"), Map.of("ERRATA_HOME", "/var/e")))
                .isEqualTo(Path.of("/var/e"));
    }

    @Test
    void offsetIsZeroAtFirstAndThenRemembered() throws IOException {
        assertThat(Settings.ports(root, NOTHING, () -> false)).isEqualTo(new Ports(0));
        Settings.remember(new Home(root, root, new Ports(3000)));
        assertThat(Settings.ports(root, NOTHING, () -> true)).isEqualTo(new Ports(3000));
    }

    @Test
    void anotherOffsetWinsWhileNothingRuns() throws IOException {
        Settings.remember(new Home(root, root, new Ports(3000)));
        assertThat(Settings.ports(root, Map.of("ERRATA_PORT_OFFSET", "4000"), () -> false))
                .isEqualTo(new Ports(4000));
    }

    @Test
    void anotherOffsetIsRefusedWhilePartsRun() throws IOException {
        Settings.remember(new Home(root, root, new Ports(3000)));
        assertThatThrownBy(() -> Settings.ports(root, Map.of("ERRATA_PORT_OFFSET", "4000"), () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("4000", "3000", "./errata down");
    }
}
