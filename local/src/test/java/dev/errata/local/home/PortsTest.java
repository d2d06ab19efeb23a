// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void defaultsAreTheKnownNumbers() {
        Ports ports = new Ports(0);
        assertThat(ports.of(Endpoint.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Endpoint.FLINK)).isEqualTo(8081);
        assertThat(ports.of(Endpoint.CLICKHOUSE)).isEqualTo(8123);
        assertThat(ports.address(Endpoint.KAFKA)).isEqualTo("127.0.0.1:9092");
    }

    @Test
    void oneOffsetMovesAll() {
        Ports ports = Ports.parse(" 1000 ");
        assertThat(Endpoint.values())
                .allSatisfy(endpoint -> assertThat(ports.of(endpoint)).isEqualTo(endpoint.standard() + 1000));
    }

    @Test
    void offsetsInThousandsNeverMeet() {
        assertThat(Arrays.stream(Endpoint.values()).map(endpoint -> endpoint.standard() % 1000))
                .doesNotHaveDuplicates();
    }

    @Test
    void impossibleOffsetsAreRefusedInWords() {
        assertThatThrownBy(() -> Ports.parse("many"))
                .hasMessageContaining("whole number")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Ports.parse("-1")).hasMessageContaining("between 0 and");
        assertThatThrownBy(() -> Ports.parse("60000")).hasMessageContaining("between 0 and");
    }

    @Test
    void freePortsAreFree() throws IOException {
        Ports ports = Ports.free(new Random());
        assertThat(Endpoint.values()).allMatch(endpoint -> PortProbe.isFree(ports.of(endpoint)));
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFreeAndAnswers() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortProbe.isFree(taken.getLocalPort())).isFalse();
            assertThat(PortProbe.answers(taken.getLocalPort())).isTrue();
        }
    }
}
