// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

import dev.errata.model.JsonWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The books of the intake: what was not taken, by project, category and reason, as a metric at once and as records of
 * {@code errata.outcomes} now and then. Counts that Kafka did not take are written with the next ones.
 */
public final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final OutcomeCounts counts = new OutcomeCounts();
    private final MeterRegistry metrics;
    private final Clock clock;

    public Outcomes(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    public void count(String project, Category category, Reason reason, long quantity) {
        count(new Outcome(project, category, reason), quantity);
    }

    /** Adds a number of things with the same outcome. */
    public void count(Outcome outcome, long quantity) {
        metrics.counter("errata.outcomes", "category", outcome.category().wireName(), "reason", outcome.metricReason())
                .increment(quantity);
        counts.add(outcome, quantity);
    }

    /** Where the books are written: the name of a project, or empty, and a count as JSON. */
    public interface Writer {
        CompletionStage<Void> write(String project, byte[] json);
    }

    /** Writes what was counted since the last time. */
    public void flush(Writer writer) {
        Map<Outcome, Long> taken = counts.take();
        if (taken.isEmpty()) {
            return;
        }
        Map<String, Long> said = new TreeMap<>();
        taken.forEach((outcome, quantity) -> {
            said.merge(outcome.category().wireName() + " " + outcome.metricReason(), quantity, Long::sum);
            writer.write(outcome.project(), json(outcome, quantity)).whenComplete((done, failure) -> {
                if (failure != null) {
                    counts.add(outcome, quantity);
                }
            });
        });
        LOG.info("not taken: {}", said);
    }

    private byte[] json(Outcome outcome, long quantity) {
        return new JsonWriter()
                .beginObject()
                .name("time")
                .value(clock.instant().toString())
                .name("project")
                .value(outcome.project())
                .name("category")
                .value(outcome.category().wireName())
                .name("reason")
                .value(outcome.reason())
                .name("quantity")
                .value(quantity)
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
