// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.trace.FoundTrace;
import dev.errata.local.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a trace; {@code -Dgolden.update=true} writes it anew. */
class TraceTextGoldenTest {

    private static final Path FOLDER = Checkout.find().resolve("local/src/test/resources/dev/errata/local/trace");

    @Test
    void aDatabaseThatDoesNotAnswer() throws IOException {
        assertText(
                "database_does_not_answer.txt",
                FailedRequest.found(
                        List.of(
                                FailedRequest.ENTRY,
                                FailedRequest.CALL,
                                FailedRequest.CALLEE,
                                FailedRequest.QUERY,
                                FailedRequest.CACHE),
                        List.of(FailedRequest.ERROR, FailedRequest.EFFECT, FailedRequest.OTHER)));
    }

    @Test
    void aSpanIsMissing() throws IOException {
        assertText(
                "span_is_missing.txt",
                FailedRequest.found(List.of(FailedRequest.ENTRY, FailedRequest.CALL, FailedRequest.CACHE), List.of()));
    }

    private static void assertText(String name, FoundTrace found) throws IOException {
        String text = TraceText.of(found);
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
