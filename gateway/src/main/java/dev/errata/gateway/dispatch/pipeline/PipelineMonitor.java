// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import dev.errata.alerting.Firing;
import dev.errata.alerting.rules.Rules;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the pipeline now and then. While Kafka does not answer, nothing moves: the last answer holds and grows old,
 * so that this is noticed too.
 */
public final class PipelineMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineMonitor.class);

    private final PipelineProbe probe;
    private final RulesTopic topic;
    private final Clock clock;
    private final PipelineAlerts alerts = new PipelineAlerts();
    private @Nullable Rules rules;
    private @Nullable Progress progress;

    public PipelineMonitor(PipelineProbe probe, RulesTopic topic, Clock clock) {
        this.probe = probe;
        this.topic = topic;
        this.clock = clock;
    }

    /** Takes in what was on before a restart, and gives what of it is the pipeline's. */
    public List<Firing> restore(Collection<Firing> firings) {
        return alerts.restore(firings);
    }

    /** What goes on or off now; nothing before Kafka has answered once. */
    public List<Firing> look() throws InterruptedException {
        long now = clock.millis();
        Rules inForce = rules;
        Progress known = progress;
        try {
            inForce = topic.read();
            known = probe.ask(now);
        } catch (KafkaException e) {
            LOG.warn("cannot look after the pipeline: {}", e.toString());
        }
        rules = inForce;
        progress = known;
        return inForce == null || known == null ? List.of() : alerts.look(inForce, known, now);
    }
}
