// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.RuleParser;
import dev.errata.alerting.rules.Rules;
import dev.errata.gateway.topic.CompactedTopic;
import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules in force: the defaults, and above them what {@code errata.rules} says. For one thread. */
public final class RulesTopic implements AutoCloseable {

    /** The topic: compacted, one partition, keyed by the id of the rule. */
    public static final String NAME = "errata.rules";

    private static final Logger LOG = LoggerFactory.getLogger(RulesTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final CompactedTopic topic;
    private final RuleParser parser = new RuleParser();
    private final Map<String, Rule> given = new TreeMap<>();
    private boolean ready;

    public RulesTopic(Map<String, ?> kafka, Duration limit) {
        this.topic = new CompactedTopic(NAME, kafka, limit);
    }

    /** As they are now; a KafkaException if they were never read. */
    Rules read() {
        if (ready) {
            topic.poll(POLL, this::take);
        } else {
            topic.readToEnd(this::take);
            ready = true;
        }
        return inForce();
    }

    /** The defaults with what was taken above them. */
    Rules inForce() {
        Rules rules = Rules.defaults();
        for (Rule rule : given.values()) {
            rules = rules.with(rule);
        }
        return rules;
    }

    /** A rule that is removed gives way to the default of its id. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            given.remove(id);
            return;
        }
        RawPayload raw = new RawPayload("", "", record.timestamp(), "", NAME, record.value());
        parser.parse(
                raw,
                rule -> given.put(id, rule),
                rejection -> LOG.error(
                        "{}@{} is no rule and is passed over: {}", NAME, record.offset(), rejection.detail()));
    }

    @Override
    public void close() {
        topic.close();
    }
}
