// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"user\":{\"ip_address\":\"{{auto}}\"}}|{\"user\":{\"ip_address\":\"10.0.0.1\"}}",
                "{\"ip_address\" : \"{{auto}}\",\"a\":1}|{\"ip_address\" : \"10.0.0.1\",\"a\":1}",
                "{\"message\":\"{{auto}}\"}|{\"message\":\"{{auto}}\"}",
                "{\"ip_address\":\"1.2.3.4\"}|{\"ip_address\":\"1.2.3.4\"}",
                "\"{{auto}}\"|\"{{auto}}\""
            })
    void onlyTheAddressIsFilledIn(String event, String expected) {
        byte[] filled = AutoAddress.fill(event.getBytes(StandardCharsets.UTF_8), "10.0.0.1");
        assertThat(new String(filled, StandardCharsets.UTF_8)).isEqualTo(expected);
    }
}
