// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.intake.outcome.Reason;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentryReaderTest {

    private final SentryReader reader = new SentryReader(1_000);

    @Test
    void aReaderThatIsKeptDoesNotKeepWhatItRead() {
        WeakReference<byte[]> body = readAndForget();
        for (int i = 0; i < 100 && !body.refersTo(null); i++) {
            System.gc();
        }
        assertThat(body.refersTo(null)).isTrue();
        assertThat(reader.store("{}".getBytes(StandardCharsets.UTF_8)).events()).hasSize(1);
    }

    private WeakReference<byte[]> readAndForget() {
        byte[] body = "{}\n{\"type\":\"event\"}\n{\"message\":\"m\"}\n{\"type\":".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.envelope(body).broken()).containsEntry(Reason.MALFORMED, 1);
        return new WeakReference<>(body);
    }
}
