// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.intake.limits.MemoryBudget;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private static final int PIECE = 50_000;
    private static final int MINUTE_MILLIS = 60_000;

    @Test
    void aBodyThatComesInPiecesIsWhole() throws Exception {
        assertThat(read(new MemoryBudget(1_000_000)).get(10, TimeUnit.SECONDS)).hasSize(3 * PIECE);
    }

    /** Growing takes 100,000 and 200,000 bytes at once, the one piece in the end 200,000 and 150,000. */
    @Test
    void memoryThatIsNotThereForTheLastCopyIsToldAtOnce() throws Exception {
        Throwable failure = read(new MemoryBudget(320_000))
                .handle((body, refused) -> refused)
                .get(10, TimeUnit.SECONDS);
        assertThat(failure)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.MEMORY));
    }

    private static CompletableFuture<byte[]> read(MemoryBudget memory) {
        HttpData piece = HttpData.wrap(new byte[PIECE]);
        HttpRequest request = HttpRequest.of(RequestHeaders.of(HttpMethod.POST, "/"), piece, piece, piece);
        return new BodyReader(MINUTE_MILLIS)
                .read(ServiceRequestContext.of(request), request, 1_000_000, memory.lease());
    }
}
