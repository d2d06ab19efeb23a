// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import dev.errata.model.ErrorEvent;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the parsers find in records, as the jobs would read them. */
final class Found implements ParseSink {

    final List<ErrorEvent> events = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    private final Payloads parser = new Payloads(TimestampRule.LIVE);

    static Found in(List<ConsumerRecord<byte[], byte[]>> records) {
        Found found = new Found();
        for (ConsumerRecord<byte[], byte[]> at : records) {
            RawPayload raw = new RawPayload(
                    header(at, "project"),
                    header(at, "format"),
                    Long.parseLong(header(at, "received-at")),
                    header(at, "sdk"),
                    at.topic() + "/" + at.partition() + "@" + at.offset(),
                    at.value());
            found.add(raw);
        }
        return found;
    }

    void add(RawPayload raw) {
        parser.parse(raw, this);
    }

    List<String> ids() {
        return events.stream().map(event -> event.id().toString()).toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> at, String name) {
        return new String(at.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
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
    public void notAnError() {}
}
