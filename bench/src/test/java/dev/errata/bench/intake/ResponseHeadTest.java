// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseHeadTest {

    private static final String ANSWER =
            "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 4\r\nretry-after: 1\r\n\r\nwait";

    @Test
    void anAnswerIsCompleteWithItsLastByteAndNotBefore() {
        for (int size = 0; size < ANSWER.length(); size++) {
            assertThat(ResponseHead.complete(received(ANSWER.substring(0, size))))
                    .isZero();
        }
        assertThat(ResponseHead.complete(received(ANSWER))).isEqualTo(429);
    }

    @Test
    void anAnswerWithoutALengthIsAnError() {
        ByteBuffer received = received("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        assertThatThrownBy(() -> ResponseHead.complete(received)).hasMessageContaining("without a length");
    }

    private static ByteBuffer received(String text) {
        return ByteBuffer.allocate(1_000).put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
