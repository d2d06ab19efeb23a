// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.audit;

import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.model.AuditedChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was changed. What Kafka does not take is in the log of the gateway, and counted. */
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final BiConsumer<String, String> topic;
    private final Counter written;
    private final Counter failed;

    /**
     * An audit.
     *
     * @param topic writes JSON under a key for good, or throws a KafkaException
     */
    public AuditLog(BiConsumer<String, String> topic, MeterRegistry metrics) {
        this.topic = topic;
        this.written = counter("written", metrics);
        this.failed = counter("failed", metrics);
    }

    /** Into {@code errata.audit}. */
    public static AuditLog of(TopicWriter kafka, MeterRegistry metrics) {
        return new AuditLog((id, json) -> kafka.write(Topic.AUDIT, id, json), metrics);
    }

    /** Writes it down; returns when it is safe, or known not to be. */
    public void add(AuditedChange change) {
        try {
            topic.accept(change.id(), change.toJson());
            written.increment();
        } catch (KafkaException e) {
            failed.increment();
            LOG.error("not written to the audit: {}", change.toJson(), e);
        }
    }

    private static Counter counter(String outcome, MeterRegistry metrics) {
        return Counter.builder("errata.audit.entries")
                .description("Changes that were asked for over the API")
                .tags("outcome", outcome)
                .register(metrics);
    }
}
