// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.intake.outcome.Reason;
import java.time.Duration;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class KafkaEventLogTest {

    @Test
    void aFullBufferAsksForPatienceAndAKafkaThatIsAwayForMore() {
        assertThat(reason(new BufferExhaustedException("full"))).isEqualTo(Reason.BACKPRESSURE);
        assertThat(reason(new TimeoutException("no answer"))).isEqualTo(Reason.KAFKA_AWAY);
        assertThat(reason(new NotEnoughReplicasException("one"))).isEqualTo(Reason.KAFKA_AWAY);
        assertThat(reason(new RecordTooLargeException("huge"))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void theBufferHoldsTheLargestRequestThatMayPassAlone() {
        Duration second = Duration.ofSeconds(1);
        assertThat(new ProducerSettings("", 32, 100, second, second).bufferBytes())
                .isEqualTo(200);
        assertThat(new ProducerSettings("", 320, 100, second, second).bufferBytes())
                .isEqualTo(640);
    }

    private static Reason reason(Exception failure) {
        return KafkaEventLog.refusal(failure).reason();
    }
}
