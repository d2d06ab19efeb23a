// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.Rejection;
import dev.errata.parse.Corpus;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cost of a text grows with its length and no faster, whatever it is made of. CPU time of this thread, compared within
 * one run, so that other work counts little; {@code ./errata bench jmh LongText} says how long a megabyte takes.
 */
class LinearCostTest {

    private static final int MEGABYTE = 1 << 20;

    /** Linear cost gives 4, quadratic 16. */
    private static final double LIMIT = 9;

    private static final int RUNS = 5;
    private static final int ROUNDS = 8;
    private static final String JAVA = "java.lang.RuntimeException: x\n";
    private static final String FRAME = "\tat com.acme.shop.CartService.checkout(CartService.java:77)\n";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TextPayloadParser parser = new TextPayloadParser(TimestampRule.HISTORY);

    static Stream<Arguments> pieces() {
        return Stream.of(
                Arguments.of(
                        "information", "", "2026-11-20 10:00:01.123 INFO  [main] com.acme.Shop - order 17 was paid\n"),
                Arguments.of(
                        "errors", "", "2026-11-20 10:00:01.123 ERROR [main] com.acme.Shop - order 17 was not paid\n"),
                Arguments.of("syslog", "", "Nov 20 10:00:01 host app[1]: error: disk is full\n"),
                Arguments.of("lines of one letter", "", "a\n"),
                Arguments.of("indented letters", "", "\tx\n"),
                Arguments.of("blank lines", "", "\n"),
                Arguments.of("carriage returns", "", "\r\n"),
                Arguments.of("blanks", "", " "),
                Arguments.of("one word", "", "x"),
                Arguments.of("colons", "", ": "),
                Arguments.of("parentheses", "", "("),
                Arguments.of("levels", "", "ERROR WARN INFO "),
                Arguments.of("JVM frames", JAVA, FRAME),
                Arguments.of("JVM traces", "", JAVA + FRAME),
                Arguments.of("JVM causes", JAVA + FRAME, "Caused by: java.io.IOException: y\n" + FRAME),
                Arguments.of("suppressed", JAVA + FRAME, "\tSuppressed: java.io.IOException: y\n\t" + FRAME),
                Arguments.of("omitted frames", JAVA + FRAME, "\t... 4 more\n"),
                Arguments.of(
                        "JavaScript", "", "TypeError: x\n    at Cart.total (/srv/cart.js:1:2)\n    at /srv/a.js:1:3\n"),
                Arguments.of("Firefox", "", "total@https://acme.example/app.js:1:2\n"),
                Arguments.of(
                        "Python",
                        "",
                        "Traceback (most recent call last):\n  File \"/a.py\", line 3, in f\n    x()\nKeyError: 3\n"),
                Arguments.of("Go", "", "panic: x\n\ngoroutine 1 [running]:\nmain.f(0x1)\n\t/srv/a.go:3 +0x1\n\n"),
                Arguments.of(
                        "Go routines", "panic: x\n\n", "goroutine 1 [running]:\nmain.f(0x1)\n\t/srv/a.go:3 +0x1\n\n"),
                Arguments.of(
                        ".NET", "", "System.InvalidOperationException: x\n   at A.B.C(String s) in C:\\a.cs:line 3\n"),
                Arguments.of(".NET causes", "", "System.Exception: x ---> System.Exception: y\n"),
                Arguments.of("Ruby", "", "a.rb:3:in `f': x (RuntimeError)\n\tfrom b.rb:4:in `g'\n"),
                Arguments.of(
                        "PHP",
                        "",
                        "PHP Fatal error:  Uncaught Exception: x in /a.php:3\nStack trace:\n#0 /b.php(4): f()\n"),
                Arguments.of(
                        "Rust", "", "thread 'main' panicked at src/main.rs:3:5:\nx\nstack backtrace:\n   0: a::b\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    void fourTimesAsMuchTextCostsFourTimesAsMuch(String name, String start, String piece) {
        assertLinear(name, size -> bytes(start, piece, size));
    }

    @Test
    void suppressedExceptionsInEachOtherCostAsMuchAsOthers() {
        assertLinear("suppressed", size -> {
            StringBuilder trace = new StringBuilder(JAVA);
            for (int depth = 1; trace.length() < size; depth = depth % 700 + 1) {
                String indent = "\t".repeat(depth);
                trace.append(indent).append("Suppressed: a.BException: y\n");
                trace.append(indent).append("\tat a.B.c(D.java:1)\n");
            }
            return trace.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private void assertLinear(String name, IntFunction<byte[]> text) {
        byte[] small = text.apply(MEGABYTE / 4);
        byte[] large = text.apply(MEGABYTE);
        double ratio = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && ratio >= LIMIT; round++) {
            double quarter = median(small);
            ratio = median(large) / quarter;
        }
        assertThat(ratio).as(name).isLessThan(LIMIT);
    }

    private static byte[] bytes(String start, String piece, int size) {
        return (start + piece.repeat((size - start.length()) / piece.length())).getBytes(StandardCharsets.UTF_8);
    }

    /** The median of some runs; nanoseconds. */
    private double median(byte[] text) {
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            parser.parse(Corpus.payload(Format.TEXT, text), new Nothing());
            nanos[run] = Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2];
    }

    /** Lets go of what is found. */
    private static final class Nothing implements ParseSink {

        @Override
        public void event(ErrorEvent event) {
            // only the time counts
        }

        @Override
        public void rejection(Rejection rejection) {
            // only the time counts
        }

        @Override
        public void notAnError() {
            // only the time counts
        }
    }
}
