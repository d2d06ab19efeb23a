// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import dev.errata.local.process.PartState;
import dev.errata.local.process.Supervised;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real parts, started once; the tests follow each other because starting is what takes time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final EnumSet<Part> ALL = EnumSet.allOf(Part.class);

    @TempDir
    private static Path folder;

    private LocalStack stack;

    @BeforeAll
    void startAllParts() throws IOException {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
    }

    @AfterAll
    void stopAllParts() throws IOException {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void everyPartIsReadyWithPidMemoryAndAddress() {
        assertThat(stack.status()).hasSize(ALL.size()).allSatisfy(part -> {
            assertThat(part.state()).isEqualTo(PartState.READY);
            assertThat(part.pid()).isPositive();
            assertThat(part.residentMegabytes()).isBetween(20L, 2_000L);
            assertThat(part.address()).startsWith("127.0.0.1:");
            assertThat(part.restarts()).isZero();
        });
        assertThat(stack.status().stream()
                        .mapToLong(PartStatus::residentMegabytes)
                        .sum())
                .isLessThan(4_096);
    }

    @Test
    @Order(2)
    void upAgainChangesNothing() throws IOException {
        List<Long> before = pids();
        stack.up(ALL);
        assertThat(pids()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void readerReadsOnlyAndNobodyReadsTheDisk() throws IOException {
        stack.clickHouse().query("CREATE TABLE kept (n UInt8) ENGINE = MergeTree ORDER BY n");
        stack.clickHouse().query("INSERT INTO kept VALUES (7)");
        assertThat(stack.clickHouseReader().query("SELECT n FROM kept")).isEqualTo("7\n");
        assertThatThrownBy(() -> stack.clickHouseReader().query("INSERT INTO kept VALUES (8)"))
                .hasMessageContaining("ACCESS_DENIED");
        assertThatThrownBy(() -> stack.clickHouse().query("SELECT * FROM file('/etc/passwd', 'LineAsString')"))
                .hasMessageContaining("ACCESS_DENIED");
        assertThatThrownBy(() -> stack.clickHouse().query("CREATE DATABASE elsewhere"))
                .hasMessageContaining("ACCESS_DENIED");
        stack.clickHouse().query("CREATE DATABASE errata_next");
        stack.clickHouse().query("DROP DATABASE errata_next");
    }

    @Test
    @Order(4)
    void flinkTellsWhatIsWrongWithAJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");
        assertThat(stack.flink().jobs()).isEmpty();
        String id = stack.flink().upload(jar);
        assertThat(id).endsWith("_broken.jar");
        assertThatThrownBy(() -> stack.flink().run(id, new FlinkRest.Submission("no.Such", List.of("x"), 1, null)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/run: ");
    }

    @Test
    @Order(5)
    void killedPartsComeBackByThemselves() throws IOException {
        List<Long> before = pids();
        ALL.forEach(stack::kill);
        for (Part part : ALL) {
            assertThat(Await.until(LIMIT, () -> stack.status(part).restarts() == 1))
                    .as(part + " restarts")
                    .isTrue();
            assertThat(stack.awaitReady(part, LIMIT)).as(part + " ready").isTrue();
        }
        assertThat(pids()).doesNotContainAnyElementsOf(before);
        assertThat(stack.clickHouse().query("SELECT n FROM kept")).isEqualTo("7\n");
    }

    @Test
    @Order(6)
    void aKilledSupervisorIsShownAndHealed() throws IOException {
        new Supervised(stack.home(), Part.ZOOKEEPER).supervisor().orElseThrow().destroyForcibly();
        assertThat(Await.until(LIMIT, () -> stack.status(Part.ZOOKEEPER).state() == PartState.UNSUPERVISED))
                .isTrue();
        stack.up(List.of(Part.ZOOKEEPER));
        assertThat(stack.status(Part.ZOOKEEPER).state()).isEqualTo(PartState.READY);
        assertThat(new Supervised(stack.home(), Part.ZOOKEEPER).processes()).hasSize(2);
    }

    @Test
    @Order(7)
    void downLeavesNothingAndDataSurvive() throws IOException {
        stack.down(ALL);
        assertThat(ALL)
                .allSatisfy(part -> assertThat(new Supervised(stack.home(), part).processes())
                        .isEmpty());
        assertThat(stack.status()).allMatch(part -> part.state() == PartState.STOPPED);
        stack.up(List.of(Part.CLICKHOUSE));
        assertThat(stack.clickHouseReader().query("SELECT n FROM kept")).isEqualTo("7\n");
    }

    @Test
    @Order(8)
    void aTakenPortIsReportedByNameNumberAndHolder() throws IOException {
        Ports ports = Ports.free(new Random());
        int port = ports.of(Endpoint.KAFKA_CONTROLLER);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> LocalStack.start(folder.resolve("other"), ports, Part.KAFKA))
                    .hasMessageContainingAll("kafka", "port " + port, "Kafka controller", "pid ");
        }
    }

    private List<Long> pids() {
        return Arrays.stream(Part.values())
                .map(part -> stack.status(part).pid())
                .toList();
    }
}
