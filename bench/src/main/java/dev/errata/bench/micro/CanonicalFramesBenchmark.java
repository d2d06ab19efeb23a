// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import dev.errata.grouping.frames.CanonicalFrames;
import dev.errata.grouping.frames.Language;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All frames of one parsed stack → canonical frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CanonicalFramesBenchmark {

    private final ErrorEvent[] events = SamplePayloads.events();
    private final CanonicalFrames canonical = new CanonicalFrames();
    private int next;

    /** One stack. */
    @Benchmark
    public void stack(Blackhole hole) {
        next = (next + 1) % events.length;
        ErrorEvent event = events[next];
        Language language = Language.ofPlatform(event.platform());
        for (Frame frame : event.exceptions().innermost().stackTrace().frames()) {
            hole.consume(canonical.of(frame, language));
        }
    }
}
