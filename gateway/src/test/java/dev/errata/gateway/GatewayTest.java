// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class GatewayTest {

    @Test
    void workInTheBackgroundOutlivesItsFailures() {
        Runnable work = Gateway.again(() -> {
            throw new IllegalStateException("once");
        });
        assertThatCode(work::run).doesNotThrowAnyException();
    }
}
