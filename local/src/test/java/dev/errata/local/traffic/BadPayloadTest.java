// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadPayloadTest {

    static List<BadPayload> all() {
        return BadPayload.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBadPayloadIsRefusedForItsReason(BadPayload bad) {
        Refusals refusals = new Refusals(new ArrayList<>());
        new Payloads(TimestampRule.LIVE)
                .parse(new RawPayload(bad.project(), bad.format(), 1, "", "", bad.payload()), refusals);
        assertThat(refusals.reasons()).containsExactly(bad.reason());
    }

    private record Refusals(List<RejectReason> reasons) implements ParseSink {
        @Override
        public void event(ErrorEvent event) {
            throw new AssertionError("taken for an event");
        }

        @Override
        public void rejection(Rejection rejection) {
            reasons.add(rejection.reason());
        }

        @Override
        public void notAnError() {
            throw new AssertionError("taken for something harmless");
        }
    }
}
