// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
    /** Numbers that payment services publish for tests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4222222222222",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "6011111111111117",
                "30569309025904",
                "3530111333300000",
                "6205500000000000004",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "3782-822463-10005",
                "3056 930902 5904"
            })
    void aCardIsKnown(String number) {
        assertThat(end(number)).isEqualTo(number.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "1111111111111117",
                "411111111111",
                "41111111111111111111",
                "4111 1111-1111 1111",
                "4111  1111 1111 1111",
                "41111111 11111111",
                "4111111111111111a",
                "4111111111111111.5",
                "0000000000000000"
            })
    void otherDigitsAreNone(String digits) {
        assertThat(end(digits)).isZero();
    }

    private static int end(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return CardNumber.end(bytes, 0, bytes.length);
    }
}
