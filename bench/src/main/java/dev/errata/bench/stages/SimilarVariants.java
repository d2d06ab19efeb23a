// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.stages;

import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventId;
import dev.errata.model.ExceptionChain;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Format;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import dev.errata.model.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Variants without end, no two of which share a key, in families whose stacks are so alike that each is a candidate for
 * every other: 43 frames, of which a third are in-app, three of them changed, and a site and message of their own.
 */
public final class SimilarVariants {

    private static final int FAMILIES = 100;
    private static final int FRAMES = 43;
    private static final int CHANGED = 3;
    private static final int PER_MINUTE = 500;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final Fingerprinter fingerprinter = new Fingerprinter();

    /** The variant of a number from 0; the same every time. */
    public Variant get(int number) {
        ErrorEvent event = event(number, new Random(number));
        return fingerprinter.variant(new FingerprintedEvent(event, fingerprinter.fingerprint(event)));
    }

    private static ErrorEvent event(int number, Random random) {
        int family = random.nextInt(FAMILIES);
        ThrownException thrown = new ThrownException(
                "com.acme.Failure" + letters(family),
                "no " + letters(number) + " left",
                InApp.UNKNOWN,
                false,
                new StackTrace(frames(number, family, random)));
        long time = number / PER_MINUTE * MILLIS_PER_MINUTE;
        return new ErrorEvent(
                "bench",
                new EventId(0, number),
                number,
                time,
                time,
                Format.SENTRY_EVENT,
                Level.ERROR,
                "java",
                "shop",
                "",
                "",
                "",
                "GET /cart",
                "",
                "",
                new ExceptionChain(List.of(thrown)),
                "",
                "",
                StackTrace.EMPTY,
                List.of(),
                Map.of(),
                0,
                "",
                "",
                "",
                "",
                List.of());
    }

    private static List<Frame> frames(int number, int family, Random random) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            String owner = i % 3 == 0 ? "com.acme.f" : "org.springframework.f";
            frames.add(frame(owner + family + ".Class" + letters(i), "call"));
        }
        for (int i = 0; i < CHANGED; i++) {
            int at = random.nextInt(FRAMES - 4);
            frames.set(at, frame(frames.get(at).module(), "changed" + letters(number)));
        }
        frames.set(FRAMES - 1, frame("com.acme.f" + family + ".Site" + letters(number), "fail"));
        return frames;
    }

    private static Frame frame(String module, String function) {
        return new Frame(module, function, "", 0, 0, InApp.UNKNOWN, "");
    }

    /** A number in letters, since digits are masked. */
    private static String letters(int number) {
        StringBuilder out = new StringBuilder();
        for (int n = number + 1; n > 0; n /= 26) {
            out.append((char) ('a' + n % 26));
        }
        return out.toString();
    }
}
