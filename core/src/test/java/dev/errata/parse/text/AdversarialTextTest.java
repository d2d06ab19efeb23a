// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdversarialTextTest {

    private static final int SIZE = 1024 * 1024;

    static Stream<String> pieces() {
        return Stream.of(
                "\n",
                " ",
                "(",
                ")",
                "a.",
                "at ",
                "at (",
                "at a.b(",
                "eval at (",
                "[",
                "]",
                ": ",
                "#0 (",
                "): ",
                " ---> ",
                "x ---> a.b: ",
                "1: from ",
                "a:1:in `",
                "'",
                "| ",
                "+-+---- 1 ----",
                "Caused by: ",
                "\tat a.b(C.java:1)",
                "\tat a.b(C.java:1)\nx\n",
                "Caused by: a.BException: x\n\tat a.b(C.java:1)\n",
                "\tSuppressed: a.BException: x\n\t\tat a.b(C.java:1)\n",
                "Traceback (most recent call last):\n  File \"a\", line 1, in b\n",
                "a.rb:1:in `b': x (Y)\n",
                "goroutine 1 [running]:\n",
                "panic: x\n",
                "\t/a.go:1 +0x1\n",
                "thread 'a' panicked at b:1:1:\n",
                "java.lang.Thread.State: RUNNABLE\n\tat a.b(C.java:1)\n\n",
                "[object] (\n#0 a(1): b()\n",
                "Error: x\n    at a (b.js:1:1) {\n  [cause]: ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void megabyteOfOnePieceIsReadInTime(String piece) {
        String text = piece.repeat(SIZE / piece.length());
        inTime(() -> StackTraces.parseAll(text));
        inTime(() -> LogParser.of(text.getBytes(StandardCharsets.UTF_8)).forEachRemaining(LogEntry::isError));
        for (Language language : Language.values()) {
            inTime(() -> StackTraces.parse(text, language));
        }
    }

    private static void inTime(Executable reading) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), reading);
    }
}
