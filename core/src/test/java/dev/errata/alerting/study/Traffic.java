// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import dev.errata.alerting.detector.HourProfile;
import java.util.Arrays;

/** Kinds of error traffic, in windows of five minutes over four weeks, with the rhythm of days and weekends. */
enum Traffic {
    SPARSE(0.05),
    LOW(0.5),
    MEDIUM(3),
    HIGH(200),
    CRON(4.2),
    DAILY_JOB(1),
    TREND(8);

    static final int WINDOWS_PER_DAY = 288;
    static final int DAYS = 28;
    static final int WINDOWS = WINDOWS_PER_DAY * DAYS;
    private static final double[] RHYTHM = rhythm();

    /** Mean of a window, to which injected spikes are proportional. */
    final double rate;

    Traffic(double rate) {
        this.rate = rate;
    }

    /** Four weeks of a group. */
    int[] generate(Draws draws) {
        int[] counts = new int[WINDOWS];
        for (int i = 0; i < WINDOWS; i++) {
            counts[i] = draw(draws, i);
        }
        return counts;
    }

    private int draw(Draws draws, int i) {
        double rhythm = RHYTHM[i];
        return switch (this) {
            case SPARSE -> draws.poisson(0.05 * rhythm);
            case LOW -> draws.negativeBinomial(0.5 * rhythm, 1);
            case MEDIUM -> draws.negativeBinomial(3 * rhythm, 2);
            case HIGH -> draws.negativeBinomial(200 * rhythm, 20);
            case CRON -> draws.poisson(0.05) + (i % 12 == 0 ? draws.negativeBinomial(50, 10) : 0);
            case DAILY_JOB -> draws.poisson(0.05) + (i % WINDOWS_PER_DAY == 24 ? draws.negativeBinomial(300, 5) : 0);
            case TREND -> draws.negativeBinomial(5 * rhythm * Math.exp((double) i / WINDOWS), 3);
        };
    }

    /** The same with a spike on top. */
    int[] inject(int[] counts, int start, int windows, double times, Draws draws) {
        int[] spiked = counts.clone();
        for (int i = start; i < start + windows; i++) {
            double rhythm = this == CRON ? 1 : RHYTHM[i];
            spiked[i] += draws.poisson(rate * rhythm * (times - 1));
        }
        return spiked;
    }

    /** What a project would know of the rhythm: the true one, five percent off at random. */
    static HourProfile profile(Draws draws) {
        float[] factors = new float[HourProfile.HOURS];
        double sum = 0;
        for (int hour = 0; hour < HourProfile.HOURS; hour++) {
            double mean =
                    Arrays.stream(RHYTHM, hour * 12, hour * 12 + 12).average().orElseThrow();
            factors[hour] = (float) (mean * (1 + 0.05 * draws.gaussian()));
            sum += factors[hour];
        }
        for (int hour = 0; hour < HourProfile.HOURS; hour++) {
            factors[hour] *= (float) (HourProfile.HOURS / sum);
        }
        return new HourProfile(factors);
    }

    private static double[] rhythm() {
        double[] rhythm = new double[WINDOWS];
        double sum = 0;
        for (int i = 0; i < WINDOWS; i++) {
            double hour = i % WINDOWS_PER_DAY / 12.0;
            boolean weekend = i / WINDOWS_PER_DAY % 7 >= 5;
            rhythm[i] = Math.exp(0.9 * Math.sin((hour - 8) / 24 * 2 * Math.PI)) * (weekend ? 0.6 : 1);
            sum += rhythm[i];
        }
        for (int i = 0; i < WINDOWS; i++) {
            rhythm[i] *= WINDOWS / sum;
        }
        return rhythm;
    }
}
