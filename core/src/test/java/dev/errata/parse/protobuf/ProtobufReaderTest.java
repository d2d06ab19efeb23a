// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.parse.MalformedPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufReaderTest {

    private final ProtobufReader in = new ProtobufReader();

    @Test
    void readsEveryWireTypeAndSkipsTheRest() {
        read("0896" + "01" + "11" + "0100000000000000" + "1a03616263" + "25" + "07000000");
        assertThat(in.nextField()).isEqualTo(1);
        assertThat(in.integer()).isEqualTo(150);
        assertThat(in.nextField()).isEqualTo(2);
        assertThat(in.integer()).isEqualTo(1);
        assertThat(in.nextField()).isEqualTo(3);
        assertThat(in.text()).isEqualTo("abc");
        assertThat(in.nextField()).isEqualTo(4);
        in.skip();
        assertThat(in.nextField()).isEqualTo(ProtobufReader.END);
    }

    @Test
    void groupsAreSkippedWhole() {
        read("0b" + "0801" + "13" + "1a0161" + "14" + "0c" + "1801");
        assertThat(in.nextField()).isEqualTo(1);
        in.skip();
        assertThat(in.nextField()).isEqualTo(3);
        assertThat(in.integer()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08", "0a05ab", "00", "07", "0c", "08ffffffffffffffffffff01", "1100", "0b0801", "0affffffff0f00"
            })
    void brokenMessagesAreMalformed(String hex) {
        assertThatThrownBy(() -> {
                    read(hex);
                    while (in.nextField() != ProtobufReader.END) {
                        in.skip();
                    }
                })
                .isInstanceOf(MalformedPayload.class);
    }

    @Test
    void groupsHaveADepthLimit() {
        assertThatThrownBy(() -> {
                    read("0b".repeat(10_000));
                    in.nextField();
                    in.skip();
                })
                .hasMessageContaining("deeper");
    }

    private void read(String hex) {
        byte[] bytes = java.util.HexFormat.of().parseHex(hex);
        in.reset(bytes, 0, bytes.length);
    }
}
