// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowBinaryBufferTest {

    private final RowBinaryBuffer buffer = new RowBinaryBuffer(0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "plain ascii",
                "Grüße",
                "日本語",
                "mixed é then ascii",
                "emoji 🚨 end",
                "\u0000\u007f\u0080"
            })
    void textIsUtf8(String text) {
        buffer.text(text);
        assertThat(new RowBinaryReader(buffer.toByteArray()).read("String")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 16_383, 16_384, 70_000, 3_000_000})
    void textOfAnyLengthComesBack(int length) {
        String text = "x".repeat(length);
        buffer.int8(7);
        buffer.text(text);
        buffer.int8(9);
        RowBinaryReader reader = new RowBinaryReader(buffer.toByteArray());
        assertThat(reader.read("Enum8")).isEqualTo(7L);
        assertThat(reader.read("String")).isEqualTo(text);
        assertThat(reader.read("Enum8")).isEqualTo(9L);
        assertThat(reader.hasRemaining()).isFalse();
    }

    @Test
    void lateNonAsciiCharacterLeavesNoTrace() {
        buffer.text("a".repeat(200) + "é" + "b".repeat(200));
        assertThat(buffer.size()).isEqualTo(2 + 402);
    }

    @Test
    void unpairedSurrogateIsReplaced() {
        buffer.text("a\ud800b");
        assertThat(buffer.toByteArray()).containsExactly(3, 'a', '?', 'b');
    }

    @Test
    void numbersAreLittleEndian() {
        buffer.int16(0x0102);
        buffer.int32(0x01020304);
        buffer.int64(0x0102030405060708L);
        assertThat(buffer.toByteArray()).containsExactly(2, 1, 4, 3, 2, 1, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void bytesNeedNotBeText() {
        buffer.bytes(new byte[] {-1, 0, 10});
        assertThat(buffer.toByteArray()).containsExactly(3, -1, 0, 10);
    }

    @Test
    void truncatedBytesAreForgotten() {
        buffer.text("keep");
        int size = buffer.size();
        buffer.text("forget");
        buffer.truncate(size);
        assertThat(new String(buffer.toByteArray(), 1, 4, StandardCharsets.US_ASCII))
                .isEqualTo("keep");
        assertThat(buffer.size()).isEqualTo(5);
    }
}
