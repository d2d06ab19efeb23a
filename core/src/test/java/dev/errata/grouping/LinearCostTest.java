// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.grouping.messages.MessageTemplate;
import dev.errata.model.ErrorEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearCostTest {

    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "`x ", "{\"", "[{", "(", " a", "/", "1", "<*> ", "\n\n^", "%", "\u201c"})
    void messageOfAMegabyteIsMaskedAtOnce(String piece) {
        String message = piece.repeat(MEGABYTE / piece.length());

        assertFast(() -> MessageTemplate.of(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "node", "python", "go", "ruby", "csharp", "php", "rust", ""})
    void namesOfAMegabyteAreReadAtOnce(String platform) {
        for (String piece : List.of("$", "$1", "[", "<", "(", ".", "/", "-1", "{", "::h", ".func")) {
            String name = piece.repeat(MEGABYTE / piece.length() / 8);
            ErrorEvent event = Events.event(platform, name, "", name + "|" + name + "|" + name);

            assertFast(() -> new Fingerprinter().fingerprint(event));
        }
    }

    @Test
    void anyStackIsCollapsedAtOnce() {
        for (IntFunction<String> frame : List.<IntFunction<String>>of(
                i -> "A|a" + i % 2, i -> "A|a" + i % 97, i -> "A|a" + Integer.bitCount(i), i -> "A|a" + (i * i) % 61)) {
            String[] frames = IntStream.range(0, 20_000).mapToObj(frame).toArray(String[]::new);
            ErrorEvent event = Events.event("java", "E", "", frames);

            assertFast(() -> new Fingerprinter().fingerprint(event));
        }
    }

    /** The best of three runs, since other work on the machine is not what is measured. */
    private static void assertFast(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3 && best >= LIMIT.toNanos(); run++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(LIMIT);
    }
}
