// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import dev.errata.bench.stages.SimilarVariants;
import dev.errata.grouping.Grouping;
import dev.errata.grouping.ProjectMemory;
import dev.errata.model.Variant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * First sight → placement in a project of 10,000 variants, where every key is new and 50 variants are similar enough to
 * be compared; memory in maps. The target is 200 µs for the second look, which is measured with all that placing does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(1)
public class PlacementBenchmark {

    private static final int VARIANTS = 10_000;
    private static final int SIGHTS = 1_000;

    private Grouping grouping = new Grouping(limit -> {});
    private ProjectMemory memory = ProjectMemory.inMemory();
    private final SimilarVariants sights = new SimilarVariants();
    private int next;
    private final Variant[] seen = new Variant[SIGHTS];

    /** A project that holds its variants already. */
    @Setup(Level.Iteration)
    public void fill() {
        grouping = new Grouping(limit -> {});
        memory = ProjectMemory.inMemory();
        for (next = 0; next < VARIANTS; next++) {
            grouping.place(sights.get(next), memory);
        }
    }

    /** The next variants, made before they are placed. */
    @Setup(Level.Invocation)
    public void see() {
        Arrays.setAll(seen, i -> sights.get(next++));
    }

    /** First sights, one after the other. */
    @Benchmark
    @OperationsPerInvocation(SIGHTS)
    public void place(Blackhole placements) {
        for (Variant variant : seen) {
            placements.consume(grouping.place(variant, memory));
        }
    }
}
