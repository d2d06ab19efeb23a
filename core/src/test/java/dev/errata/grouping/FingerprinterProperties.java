// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.Placement;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FingerprinterProperties {

    private static final List<String> PLATFORMS =
            List.of("java", "node", "python", "go", "ruby", "csharp", "php", "rust", "", "cobol");

    private final Fingerprinter used = new Fingerprinter();

    @Property(tries = 2_000)
    void anyEventHasKeysThatDependOnNothingElse(@ForAll("events") ErrorEvent event) {
        Fingerprinting fingerprinting = used.fingerprint(event);

        assertThat(fingerprinting.keys().fingerprint()).isNotZero();
        assertThat(fingerprinting.title()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
        assertThat(new Fingerprinter().fingerprint(event)).isEqualTo(fingerprinting);
    }

    @Property(tries = 500)
    void anyVariantIsPlacedOnce(@ForAll("events") ErrorEvent event) {
        GroupsInMemory groups = new GroupsInMemory();

        Placement placement = groups.place(event);

        assertThat(groups.place(event)).isEqualTo(placement);
        assertThat(placement.group()).isEqualTo(placement.fingerprint());
    }

    @Provide
    Arbitrary<ErrorEvent> events() {
        return Combinators.combine(
                        Arbitraries.of(PLATFORMS),
                        strings(),
                        strings(),
                        frames().list().ofMaxSize(30))
                .as((platform, type, message, frames) -> Events.event(
                        platform,
                        Events.chain(new ThrownException(type, message, InApp.UNKNOWN, false, new StackTrace(frames))),
                        message,
                        List.of()));
    }

    private static Arbitrary<Frame> frames() {
        return Combinators.combine(strings(), strings(), strings(), Arbitraries.of(InApp.class))
                .as((module, function, file, inApp) -> new Frame(module, function, file, 1, 0, inApp, ""));
    }

    /** Pieces on which the scanners turn, in any order, and any other text. */
    private static Arbitrary<String> strings() {
        Arbitrary<String> pieces = Arbitraries.of(
                        "$",
                        "$$",
                        "$$Lambda",
                        "lambda$",
                        "<",
                        ">",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "{closure",
                        "::h",
                        ".",
                        "/",
                        "\\",
                        ":",
                        "::",
                        "->",
                        " in ",
                        " [as ",
                        "`",
                        "'",
                        "\"",
                        "0",
                        "12",
                        "a",
                        "Foo",
                        "-",
                        "_",
                        "async ",
                        "new ",
                        ".func1",
                        "http://",
                        ".js",
                        "?",
                        "#",
                        "%s",
                        "@",
                        "\n\n",
                        "^",
                        " ",
                        "é",
                        "😀")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(40));
    }
}
