// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheRunInTheMiddleOrTheMeanOfTheTwoThere() {
        assertThat(Median.of(List.of(90, 10, 80), Integer::doubleValue)).isEqualTo(80);
        assertThat(Median.of(List.of(90, 10, 80, 30), Integer::doubleValue)).isEqualTo(55);
    }
}
