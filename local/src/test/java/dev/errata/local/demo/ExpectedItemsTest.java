// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.traffic.BadPayload;
import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.GeneratedEvent;
import dev.errata.local.traffic.SentPayload;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.sentry.SentryEventParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedItemsTest {

    private final SentryEventParser parser = new SentryEventParser(TimestampRule.LIVE);

    @Test
    void generatedEventIsExpectedUnderItsOwnId() {
        GeneratedEvent event = new EventGenerator(TrafficProfile.DEFAULT, System::currentTimeMillis).next();
        ExpectedItems items = of(event.project(), event.payload());
        assertThat(items.events()).containsExactly(new ExpectedItems.ExpectedEvent("it", event.project(), event.id()));
        assertThat(items.rejections()).isEmpty();
    }

    @Test
    void badPayloadIsExpectedToBeRejectedWhereItStands() {
        BadPayload bad = BadPayload.all().get(0);
        assertThat(of("shop", bad.payload()).rejections())
                .containsExactly(new ExpectedItems.ExpectedRejection(
                        "it", "errata.events/0@7", bad.reason().name()));
    }

    private ExpectedItems of(String project, byte[] payload) {
        RawPayload raw = new RawPayload(
                project, Format.SENTRY_EVENT.wireName(), System.currentTimeMillis(), "", "errata.events/0@7", payload);
        return ExpectedItems.of(List.of(new SentPayload("it", raw)), parser);
    }
}
