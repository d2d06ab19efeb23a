// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:44:41.652Z, 2026-11-23T15:44:41.652Z",
        "2026-11-23T15:44:41, 2026-11-23T15:44:41Z",
        "2026-11-23T15:44, 2026-11-23T15:44:00Z",
        "2026-11-23, 2026-11-23T00:00:00Z",
        "2026-11-23 15:44:41.5, 2026-11-23T15:44:41.500Z",
        "'2026-11-23 15:44:41,652', 2026-11-23T15:44:41.652Z",
        "2026-11-23T15:44:41.123456789+02:00, 2026-11-23T13:44:41.123Z",
        "2026-11-23T15:44:41-0500, 2026-11-23T20:44:41Z",
        "1795448681.652, 2026-11-23T15:44:41.652Z",
        "1795448681, 2026-11-23T15:44:41Z",
        "1795448681652, 2026-11-23T15:44:41.652Z",
        "1795448681652000, 2026-11-23T15:44:41.652Z",
        "1795448681652000000, 2026-11-23T15:44:41.652Z",
        "1.795448681652E9, 2026-11-23T15:44:41.652Z"
    })
    void readsWhatClientsWrite(String text, Instant expected) {
        assertThat(Times.parse(text)).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "yesterday",
                "NaN",
                "Infinity",
                "-5",
                "0",
                "12",
                "1e300",
                "2026-13-40T00:00:00Z",
                "2026-11-23T",
                "2026-11-23Tab:cd:efZ",
                "2026-11-23T15:44:41+99:99",
                "9999-12-31T00:00:00Z",
                "0001-01-01"
            })
    void whatIsNoTimeOfOurDaysIsNone(String text) {
        assertThat(Times.parse(text)).isEqualTo(Times.NONE);
    }
}
