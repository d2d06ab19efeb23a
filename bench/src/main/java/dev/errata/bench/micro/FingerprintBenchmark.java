// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.Variant;
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

/** Parsed event → canonical frames, template and keys; the target is 3 µs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FingerprintBenchmark {

    private final ErrorEvent[] events = SamplePayloads.events();
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private int next;

    private ErrorEvent event() {
        next = (next + 1) % events.length;
        return events[next];
    }

    /** What the event path does. */
    @Benchmark
    public Fingerprinting keys() {
        return fingerprinter.fingerprint(event());
    }

    /** What a first sight does on top. */
    @Benchmark
    public Variant variant() {
        ErrorEvent event = event();
        return fingerprinter.variant(new FingerprintedEvent(event, fingerprinter.fingerprint(event)));
    }
}
