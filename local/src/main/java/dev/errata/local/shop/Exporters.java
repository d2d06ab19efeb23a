// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Sends what ended, as the batch processors of SDKs do: each service by itself, when 512 spans wait or the last time is
 * five seconds ago. Some spans are lost, some come late, some payloads twice, and there is no order among the spans of one.
 */
final class Exporters {

    private static final int BATCH = 512;
    private static final int PERIOD = 5;
    private static final int MIN_LATE = 20;
    private static final int MAX_LATE = 60;
    private static final long SECOND = 1_000_000;

    private final ShopProfile profile;
    private final SplittableRandom random;
    private final Random shuffling;
    private final OtlpWriter writer;
    private final TreeMap<Long, List<ShopSpan>> due = new TreeMap<>();
    private final Map<ShopService, List<ShopSpan>> waiting = new EnumMap<>(ShopService.class);
    private List<ShopPayload> again = new ArrayList<>();

    Exporters(SplittableRandom random, ShopProfile profile) {
        this.profile = profile;
        this.random = random;
        this.shuffling = new Random(random.nextLong());
        this.writer = new OtlpWriter(random.split());
    }

    /** Takes the spans of a trace, to be sent when they have ended. */
    void take(ShopTrace trace) {
        for (ShopSpan span : trace.spans()) {
            long second = (span.endTime() - profile.start() * 1_000) / SECOND;
            if (random.nextDouble() < profile.missing()) {
                trace.countMissing();
                span.lose();
            } else if (random.nextDouble() < profile.late()) {
                trace.countLate();
                second += random.nextInt(MIN_LATE, MAX_LATE + 1);
            }
            due.computeIfAbsent(second, at -> new ArrayList<>()).add(span);
        }
    }

    /** What is sent in that second since the start. */
    List<ShopPayload> send(long second) {
        List<ShopPayload> payloads = new ArrayList<>(again);
        again = new ArrayList<>();
        while (!due.isEmpty() && due.firstKey() <= second) {
            for (ShopSpan span : due.pollFirstEntry().getValue()) {
                waiting.computeIfAbsent(span.service(), service -> new ArrayList<>())
                        .add(span);
            }
        }
        waiting.forEach((service, spans) -> {
            boolean timed = (second + service.ordinal()) % PERIOD == 0;
            flush(spans, timed ? spans.size() : spans.size() / BATCH * BATCH, payloads);
        });
        return payloads;
    }

    /** What is left. */
    List<ShopPayload> sendAll() {
        List<ShopPayload> payloads = new ArrayList<>();
        for (int phase = 0; phase < PERIOD; phase++) {
            payloads.addAll(send(Long.MAX_VALUE - phase - ShopService.values().length));
        }
        payloads.addAll(again);
        again.clear();
        return payloads;
    }

    private void flush(List<ShopSpan> spans, int count, List<ShopPayload> payloads) {
        List<ShopSpan> batch = spans.subList(0, count);
        Collections.shuffle(batch, shuffling);
        for (int from = 0; from < count; from += BATCH) {
            List<ShopSpan> part = batch.subList(from, Math.min(count, from + BATCH));
            add(writer.spans(part), payloads);
            add(writer.logs(part), payloads);
        }
        batch.clear();
    }

    private void add(ShopPayload payload, List<ShopPayload> payloads) {
        if (payload.items() > 0) {
            payloads.add(payload);
            if (random.nextDouble() < profile.resent()) {
                again.add(payload);
            }
        }
    }
}
