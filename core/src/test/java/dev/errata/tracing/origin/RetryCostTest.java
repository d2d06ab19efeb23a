// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.TraceText;
import org.junit.jupiter.api.Test;

class RetryCostTest {

    @Test
    void failedAttemptsAndTheWaitForTheNextCost() {
        assertThat(cost("""
                                span 1 - fe SERVER 0-100 UNSET
                                span 2 1 fe CLIENT 0-10 ERROR http=503 peer=cat name=GET
                                span 3 1 fe CLIENT 20-35 ERROR http=503 peer=cat name=GET
                                span 4 1 fe CLIENT 50-60 UNSET http=200 peer=cat name=GET
                                """)).isEqualTo(50_000);
    }

    @Test
    void anAttemptWithinAFailedAttemptIsPartOfIt() {
        assertThat(cost("""
                                span 1 - fe SERVER 0-100 UNSET
                                span 2 1 fe CLIENT 0-40 ERROR http=503 peer=co name=GET
                                span 3 2 co SERVER 1-39 ERROR type=Boom
                                span 4 3 co CLIENT 2-10 ERROR http=503 peer=cat name=GET
                                span 5 3 co CLIENT 12-20 UNSET http=200 peer=cat name=GET
                                span 6 1 fe CLIENT 40-60 UNSET http=200 peer=co name=GET
                                """)).isEqualTo(40_000);
    }

    @Test
    void aCallThatFailsForGoodCostsNothing() {
        assertThat(cost("""
                                span 1 - fe SERVER 0-100 ERROR
                                span 2 1 fe CLIENT 0-10 ERROR http=503 peer=cat name=GET
                                """)).isZero();
    }

    private static long cost(String text) {
        return RetryCost.of(OriginRules.diagnose(TraceText.of(text).trace(), new PeerNames(KnownPeers.NONE)));
    }
}
