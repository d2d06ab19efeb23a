// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.GoldenCases;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Fingerprint;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.InApp;
import dev.errata.model.ThrownException;
import dev.errata.model.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the keys of an event are made of. The keys are permanent: a diff in one is a new grouping version. */
class FingerprintGoldenTest {

    private final Fingerprinter fingerprinter = new Fingerprinter();

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCases.in("grouping/cases", this::render);
    }

    private String render(String input) {
        ErrorEvent event = event(input);
        Fingerprinting made = fingerprinter.fingerprint(event);
        Variant variant = fingerprinter.variant(new FingerprintedEvent(event, made));
        StringBuilder out = new StringBuilder();
        out.append("title    ").append(made.title()).append('\n');
        out.append("type     ").append(made.type()).append('\n');
        out.append("template ").append(made.template()).append('\n');
        out.append("culprit  ").append(made.culprit()).append('\n');
        variant.frames().forEach(frame -> out.append("frame    ").append(frame).append('\n'));
        if (made.keys().rule() != 0) {
            out.append("K0       ").append(Fingerprint.hex(made.keys().rule())).append('\n');
        }
        out.append("K1       ").append(Fingerprint.hex(made.keys().frames())).append('\n');
        out.append("K2       ").append(Fingerprint.hex(made.keys().site())).append('\n');
        out.append("K3       ").append(Fingerprint.hex(made.keys().top())).append('\n');
        return out.toString();
    }

    /**
     * Lines {@code platform}, {@code type}, {@code message} and {@code frame}s as {@link Events#frame} reads them, the
     * innermost exception first; {@code wrapped-by} begins the exception around it, {@code made-up} says that the client
     * invented the type, {@code fingerprint} is a part of the client's own.
     */
    private static ErrorEvent event(String input) {
        String platform = "";
        List<String> clientFingerprint = new ArrayList<>();
        List<Thrown> chain = new ArrayList<>(List.of(new Thrown()));
        for (String line : input.split("\n")) {
            int blank = line.indexOf(' ');
            String value = blank < 0 ? "" : line.substring(blank + 1);
            Thrown last = chain.get(chain.size() - 1);
            switch (blank < 0 ? line : line.substring(0, blank)) {
                case "platform" -> platform = value;
                case "type" -> last.type = value;
                case "message" -> last.message = value;
                case "frame" -> last.frames.add(value);
                case "made-up" -> last.madeUp = true;
                case "wrapped-by" -> chain.add(new Thrown(value));
                case "fingerprint" -> clientFingerprint.add(value);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return chain.get(0).isMessage()
                ? Events.event(platform, ExceptionChain.EMPTY, chain.get(0).message, clientFingerprint)
                : Events.event(
                        platform,
                        new ExceptionChain(chain.stream().map(Thrown::exception).toList()),
                        "",
                        clientFingerprint);
    }

    /** An exception while its lines are read. */
    private static final class Thrown {

        private String type = "";
        private String message = "";
        private boolean madeUp;
        private final List<String> frames = new ArrayList<>();

        Thrown() {}

        Thrown(String type) {
            this.type = type;
        }

        boolean isMessage() {
            return type.isEmpty() && frames.isEmpty();
        }

        ThrownException exception() {
            return new ThrownException(
                    type, message, InApp.UNKNOWN, madeUp, Events.stack(frames.toArray(String[]::new)));
        }
    }
}
