// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.model.ErrorEvent;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.util.ArrayList;
import java.util.List;

/** What the parsers make of payloads. */
final class Parsed implements ParseSink {

    final List<ErrorEvent> events = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    int others;

    static Parsed of(List<Payload> payloads) {
        Parsed parsed = new Parsed();
        Payloads parser = new Payloads(TimestampRule.LIVE);
        for (Payload payload : payloads) {
            parser.parse(
                    new RawPayload(
                            payload.project(),
                            payload.format().wireName(),
                            payload.receivedAt(),
                            payload.sdk(),
                            payload.topic(),
                            payload.bytes()),
                    parsed);
        }
        return parsed;
    }

    @Override
    public void event(ErrorEvent event) {
        events.add(event);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void notAnError() {
        others++;
    }
}
