// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import java.util.Random;

/** Random numbers of the distributions that traffic is made of. */
final class Draws {

    private static final double CHUNK = 30;

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    int poisson(double mean) {
        int sum = 0;
        double left = mean;
        for (; left > CHUNK; left -= CHUNK) {
            sum += smallPoisson(CHUNK);
        }
        return sum + smallPoisson(left);
    }

    /** Knuth's way: how many uniform factors fit above exp(−mean). */
    private int smallPoisson(double mean) {
        double limit = Math.exp(-mean);
        int n = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    int negativeBinomial(double mean, double shape) {
        return poisson(gamma(shape) * mean / shape);
    }

    /** Gamma with scale 1 and a shape from 1 (Marsaglia and Tsang 2000). */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    double gaussian() {
        return random.nextGaussian();
    }

    int between(int from, int to) {
        return random.nextInt(from, to);
    }
}
