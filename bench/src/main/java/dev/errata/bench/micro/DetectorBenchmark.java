// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import dev.errata.alerting.detector.Detector;
import dev.errata.alerting.detector.DetectorSettings;
import dev.errata.alerting.detector.DetectorState;
import dev.errata.alerting.detector.HourProfile;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One window of one group through the detector; the target is 2 µs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class DetectorBenchmark {

    private static final int COUNTS = 4_096;

    /** Mean events of a window, one that is quiet, one that is busy. */
    @Param({"0.5", "200"})
    public double mean;

    private final Detector detector = new Detector(DetectorSettings.DEFAULT);
    private final int[] counts = new int[COUNTS];
    private DetectorState state = DetectorState.startingAt(0);
    private int next;

    /** Traffic with bursts, so that every path is taken. */
    @Setup
    public void setUp() {
        Random random = new Random(1);
        for (int i = 0; i < COUNTS; i++) {
            double burst = random.nextInt(500) == 0 ? 12 : 1;
            counts[i] = (int) Math.max(0, Math.round(mean * burst + Math.sqrt(mean) * random.nextGaussian()));
        }
    }

    /** What each window costs. */
    @Benchmark
    public DetectorState window() {
        next = (next + 1) % COUNTS;
        state = detector.observe(state, counts[next], HourProfile.FLAT).state();
        return state;
    }
}
