// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.text.TextPayloadParser;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.infra.Blackhole;

/** One megabyte of text → events, of the kinds that cost most; the target is 50 ms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LongTextBenchmark {

    private static final int MEGABYTE = 1 << 20;

    @Param
    private Kind kind = Kind.LOG;

    private final TextPayloadParser parser = new TextPayloadParser(TimestampRule.HISTORY);
    private RawPayload text = new RawPayload("", "", 0, "", "", new byte[0]);

    /** What the text repeats. */
    public enum Kind {
        LOG("2026-11-20 10:00:01.123 ERROR [main] com.acme.Shop - order 17 was not paid\n"),
        ENTRIES("ERROR x\n"),
        LETTERS("a\n"),
        JVM("java.lang.RuntimeException: x\n\tat com.acme.shop.CartService.checkout(CartService.java:77)\n"),
        SUPPRESSED("java.lang.RuntimeException: x\n\tSuppressed: a.BException: y\n\t\tat a.B.c(D.java:1)\n"),
        JAVASCRIPT("TypeError: x\n    at Cart.total (/srv/cart.js:1:2)\n    at /srv/a.js:1:3\n"),
        PYTHON("Traceback (most recent call last):\n  File \"/a.py\", line 3, in f\n    x()\nKeyError: 3\n"),
        DOTNET("System.InvalidOperationException: x\n   at A.B.C(String s) in C:\\a.cs:line 3\n"),
        RUST("thread 'main' panicked at src/main.rs:3:5:\nx\nstack backtrace:\n   0: a::b\n");

        private final String piece;

        Kind(String piece) {
            this.piece = piece;
        }
    }

    /** A megabyte of that kind. */
    @Setup
    public void write() {
        byte[] bytes = kind.piece.repeat(MEGABYTE / kind.piece.length()).getBytes(StandardCharsets.UTF_8);
        text = new RawPayload("bench", Format.TEXT.wireName(), 0, "", "", bytes);
    }

    /** Reads all of it. */
    @Benchmark
    public void parse(Blackhole found) {
        parser.parse(text, new ParseSink() {
            @Override
            public void event(ErrorEvent event) {
                found.consume(event);
            }

            @Override
            public void rejection(Rejection rejection) {
                found.consume(rejection);
            }

            @Override
            public void notAnError() {
                found.consume(true);
            }
        });
    }
}
