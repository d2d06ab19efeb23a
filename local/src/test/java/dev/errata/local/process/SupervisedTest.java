// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor with a process that does nothing in the place of a part. */
class SupervisedTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path root;

    private Home home;
    private Supervised supervised;

    @BeforeEach
    void start() throws IOException {
        home = new Home(Path.of(System.getProperty("errata.home")), root, new Ports(0));
        home.create();
        supervised = new Supervised(home, Part.KAFKA);
        String program = "echo \"$WORD\"; while :; do sleep 0.1; done";
        List<String> line = List.of("bash", "-c", program, home.marker(Part.KAFKA));
        supervised.start(new Command(line, Map.of("WORD", "hello")));
        assertThat(Await.until(LIMIT, () -> supervised.process().isPresent())).isTrue();
    }

    @AfterEach
    void stop() throws IOException {
        supervised.stop();
    }

    @Test
    void killedProcessIsStartedAgainAndItIsWrittenDown() throws IOException {
        long first = supervised.process().orElseThrow().pid();
        assertThat(supervised.process().orElseThrow().destroyForcibly()).isTrue();
        assertThat(Await.until(
                        LIMIT,
                        () -> supervised.restarts() == 1 && supervised.process().isPresent()))
                .isTrue();
        assertThat(supervised.process().orElseThrow().pid()).isNotEqualTo(first);
        assertThat(Files.readString(home.out(Part.KAFKA)))
                .contains("hello", "process " + first + " ended with status 137; start 2 in 0 s");
    }

    @Test
    void stopLeavesNoProcessAndNoWish() throws IOException {
        assertThat(supervised.wanted()).isTrue();
        supervised.stop();
        assertThat(supervised.processes()).isEmpty();
        assertThat(supervised.process()).isEmpty();
        assertThat(supervised.wanted()).isFalse();
    }

    @Test
    void stopAlsoEndsAProcessWhoseSupervisorWasKilled() throws IOException {
        supervised.supervisor().orElseThrow().destroyForcibly();
        assertThat(Await.until(LIMIT, () -> supervised.supervisor().isEmpty())).isTrue();
        assertThat(supervised.process()).isPresent();
        supervised.stop();
        assertThat(supervised.processes()).isEmpty();
    }

    @Test
    void aForeignProcessWithARememberedNumberIsNotOurs() throws IOException {
        long foreign = ProcessHandle.current().pid();
        Files.writeString(home.pids().resolve("clickhouse.pid"), foreign + "\n");
        assertThat(new Supervised(home, Part.CLICKHOUSE).process()).isEmpty();
    }
}
