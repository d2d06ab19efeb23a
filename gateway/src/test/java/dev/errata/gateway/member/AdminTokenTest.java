// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminTokenTest {

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef, 0123456789abcdef, true",
        "' 0123456789abcdef ', 0123456789abcdef, true",
        "0123456789abcdef, 0123456789abcdee, false",
        "0123456789abcdef, '', false",
        "'', '', false",
        "short, short, false",
    })
    void onlyALongTokenIsOneAndOnlyItselfShowsIt(String token, String shown, boolean same) {
        assertThat(new AdminToken(token).isShown(shown)).isEqualTo(same);
    }
}
