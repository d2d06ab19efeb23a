// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {

    @ParameterizedTest
    @CsvSource({"0, 3, 2", "1, 3, 2", "5, 3, 2", "12, 0.5, 1.5", "40, 20, 4", "250, 200, 11", "90, 4.2, 30"})
    void theTailIsTheSumOfItsTerms(int count, double mean, double dispersion) {
        double below = 0;
        double shape = mean / (dispersion - 1);
        double term = Math.pow(1 / dispersion, shape);
        for (int k = 0; k < count; k++) {
            below += term;
            term *= (shape + k) / (k + 1) * (dispersion - 1) / dispersion;
        }
        assertThat(NegativeBinomial.tail(count, mean, dispersion)).isCloseTo(1 - below, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"15, 3, 1", "30, 10, 1"})
    void withoutDispersionItIsNearlyPoisson(int count, double mean, double dispersion) {
        double tail = 0;
        double term = Math.exp(-mean);
        for (int k = 0; k < 400; k++) {
            tail += k >= count ? term : 0;
            term *= mean / (k + 1);
        }
        assertThat(NegativeBinomial.tail(count, mean, dispersion)).isCloseTo(tail, within(tail * 0.1));
    }

    @ParameterizedTest
    @CsvSource({"2000, 3, 2", "1000000, 200, 11"})
    void farOutItIsTinyAndNotNegative(long count, double mean, double dispersion) {
        assertThat(NegativeBinomial.tail(count, mean, dispersion)).isBetween(0.0, 1e-100);
    }
}
