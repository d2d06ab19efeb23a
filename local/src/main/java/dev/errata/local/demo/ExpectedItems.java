// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.traffic.SentPayload;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventId;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import java.util.ArrayList;
import java.util.List;

/**
 * What a set of single payloads must become.
 *
 * @param payloads how many were looked at
 * @param events every error that they hold
 * @param rejections every refusal that they cause
 * @param others items that are no errors, which leave no row
 */
record ExpectedItems(int payloads, List<ExpectedEvent> events, List<ExpectedRejection> rejections, int others) {

    /** Nothing was sent. */
    static final ExpectedItems NONE = new ExpectedItems(0, List.of(), List.of(), 0);

    /** One row of {@code events}. */
    record ExpectedEvent(String payload, String project, EventId id) {}

    /** One row of {@code rejections}. */
    record ExpectedRejection(String payload, String origin, String reason) {}

    static ExpectedItems of(List<SentPayload> payloads, PayloadParser parser) {
        List<ExpectedEvent> events = new ArrayList<>();
        List<ExpectedRejection> rejections = new ArrayList<>();
        int[] others = {0};
        for (SentPayload payload : payloads) {
            parser.parse(payload.raw(), new ParseSink() {
                @Override
                public void event(ErrorEvent event) {
                    events.add(new ExpectedEvent(payload.name(), event.project(), event.id()));
                }

                @Override
                public void rejection(Rejection rejection) {
                    rejections.add(new ExpectedRejection(
                            payload.name(),
                            rejection.origin(),
                            rejection.reason().name()));
                }

                @Override
                public void notAnError() {
                    others[0]++;
                }
            });
        }
        return new ExpectedItems(payloads.size(), List.copyOf(events), List.copyOf(rejections), others[0]);
    }

    /** Both together. */
    ExpectedItems plus(ExpectedItems more) {
        List<ExpectedEvent> allEvents = new ArrayList<>(events);
        allEvents.addAll(more.events);
        List<ExpectedRejection> allRejections = new ArrayList<>(rejections);
        allRejections.addAll(more.rejections);
        return new ExpectedItems(payloads + more.payloads, allEvents, allRejections, others + more.others);
    }
}
