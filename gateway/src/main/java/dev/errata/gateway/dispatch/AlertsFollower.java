// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.alerting.Firing;
import dev.errata.alerting.FiringJson;
import dev.errata.gateway.dispatch.alertmanager.ActiveAlerts;
import dev.errata.gateway.dispatch.webhook.Changes;
import dev.errata.gateway.topic.CompactedTopic;
import dev.errata.parse.MalformedPayload;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code errata.alerts} from its beginning on. What was on before the first start is told as if it had just gone on;
 * after that, every change behind the position that was left is.
 */
final class AlertsFollower {

    /** The topic: compacted, one partition, keyed by {@link Firing#key}. */
    static final String TOPIC = "errata.alerts";

    private static final Logger LOG = LoggerFactory.getLogger(AlertsFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final CompactedTopic topic;
    private final ActiveAlerts active;
    private final Changes changes;
    private final Clock clock;
    private final Counter malformed;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final List<Firing> fresh = new ArrayList<>();
    private OptionalLong saved = OptionalLong.empty();
    private boolean restored;

    AlertsFollower(CompactedTopic topic, ActiveAlerts active, Changes changes, Clock clock, MeterRegistry metrics) {
        this.topic = topic;
        this.active = active;
        this.changes = changes;
        this.clock = clock;
        this.malformed = Counter.builder("errata.alerts.malformed")
                .description("Records of errata.alerts that are no firing")
                .register(metrics);
    }

    /** Reads what there is, and says what has changed. */
    void step() {
        if (!restored) {
            saved = changes.restore();
            restored = true;
        }
        if (ready.getCount() > 0) {
            catchUp();
        } else {
            topic.poll(POLL, this::take);
            save();
        }
    }

    /** Waits until everything was read that the topic held at the start, at most a little; false when it was not. */
    boolean awaitReady() throws InterruptedException {
        return ready.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void catchUp() {
        topic.readToEnd(this::take);
        boolean remade = saved.isPresent() && saved.getAsLong() > topic.position();
        if (remade) {
            LOG.warn("{} ends before the position that was left; what is on in it counts as new", TOPIC);
        }
        if (remade || saved.isEmpty()) {
            fresh.clear();
            fresh.addAll(active.on());
        }
        LOG.info("{} alerts are on, {} changes are new", active.count(), fresh.size());
        save();
        ready.countDown();
    }

    private void save() {
        long position = topic.position();
        if (!fresh.isEmpty() || saved.isEmpty() || saved.getAsLong() != position) {
            changes.add(fresh, OptionalLong.of(position));
            fresh.clear();
            saved = OptionalLong.of(position);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                removed(record);
            } else {
                take(FiringJson.parse(record.value()), record);
            }
        } catch (MalformedPayload e) {
            malformed.increment();
            LOG.error("{}@{} is no firing and is passed over: {}", TOPIC, record.offset(), e.detail());
        }
    }

    /** A key that was taken away by hand goes off. */
    private void removed(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        active.find(key).ifPresent(last -> take(last.ceased(record.timestamp(), "it was removed"), record));
    }

    private void take(Firing firing, ConsumerRecord<byte[], byte[]> record) {
        boolean live = ready.getCount() == 0;
        long at = live ? clock.millis() : Math.max(record.timestamp(), Math.max(firing.startsAt(), firing.endsAt()));
        boolean changed = active.take(firing, at);
        if (changed && (live || saved.isPresent() && record.offset() >= saved.getAsLong())) {
            fresh.add(firing);
        }
    }
}
