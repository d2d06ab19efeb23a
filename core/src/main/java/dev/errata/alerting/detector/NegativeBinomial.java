// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

/**
 * Counts that vary more than Poisson's, by mean and by the ratio of variance to mean.
 *
 * <p>The tail is a regularised incomplete beta function: P(X ≥ c) = I(φ−1)/φ (c, μ/(φ−1)) (DLMF 8.17, continued
 * fraction 8.17.22); the gamma function is Lanczos's (g = 7, 9 terms), good to 13 digits.
 */
final class NegativeBinomial {

    private static final double NEARLY_POISSON = 1.001;
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-12;
    private static final int MAX_TERMS = 10_000;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private NegativeBinomial() {}

    /**
     * Probability of at least {@code count}.
     *
     * @param mean greater than 0
     * @param dispersion variance ÷ mean; what is below 1.001 counts as that
     */
    static double tail(long count, double mean, double dispersion) {
        if (count <= 0) {
            return 1;
        }
        double phi = Math.max(dispersion, NEARLY_POISSON);
        return incompleteBeta(count, mean / (phi - 1), (phi - 1) / phi);
    }

    private static double incompleteBeta(double a, double b, double x) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /** Lentz's way of evaluating the continued fraction. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return result;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
