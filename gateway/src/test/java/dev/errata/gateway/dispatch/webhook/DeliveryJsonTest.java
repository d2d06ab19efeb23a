// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import static dev.errata.gateway.dispatch.TestFirings.GROUP;
import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.gateway.dispatch.TestFirings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeliveryJsonTest {

    @Test
    void whatIsWrittenIsReadWithTheSameId() {
        Delivery pending = Delivery.of(TestFirings.on(GROUP, START), START).again(START + 5, START + 1);
        for (Delivery delivery : new Delivery[] {pending, pending.delivered(START), pending.givenUp(START)}) {
            Delivery read = DeliveryJson.read(DeliveryJson.write(delivery));
            assertThat(read).isEqualTo(delivery);
            assertThat(read.id()).isEqualTo(delivery.id());
        }
    }

    @Test
    void whatIsNoDeliveryIsAnError() {
        for (String bad : new String[] {"", "{}", "7", "{\"state\":\"PENDING\",\"firing\":{}}"}) {
            assertThatThrownBy(() -> DeliveryJson.read(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
