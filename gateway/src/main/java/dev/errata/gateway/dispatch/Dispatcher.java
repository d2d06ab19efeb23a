// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.gateway.dispatch.alertmanager.ActiveAlerts;
import dev.errata.gateway.dispatch.alertmanager.Alertmanager;
import dev.errata.gateway.dispatch.http.JsonPost;
import dev.errata.gateway.dispatch.http.Target;
import dev.errata.gateway.dispatch.pipeline.PipelineMonitor;
import dev.errata.gateway.dispatch.pipeline.PipelineProbe;
import dev.errata.gateway.dispatch.pipeline.RulesTopic;
import dev.errata.gateway.dispatch.webhook.Changes;
import dev.errata.gateway.dispatch.webhook.DeliveryTopic;
import dev.errata.gateway.dispatch.webhook.Outbox;
import dev.errata.gateway.dispatch.webhook.Sender;
import dev.errata.gateway.dispatch.webhook.Webhook;
import dev.errata.gateway.topic.CompactedTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Alertmanager and the webhook what goes on and off. What it knows is read from Kafka again after a restart; there
 * should be one for each webhook, while Alertmanager does not mind several.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration FINISH = Duration.ofSeconds(12);
    private static final int SENDERS = 4;

    private final DispatchPlan plan;
    private final Map<String, ?> kafka;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final ActiveAlerts active;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Loop> loops = new ArrayList<>();

    private Dispatcher(DispatchPlan plan, Map<String, ?> kafka, MeterRegistry metrics, Clock clock) {
        this.plan = plan;
        this.kafka = kafka;
        this.metrics = metrics;
        this.clock = clock;
        this.active = new ActiveAlerts(clock);
    }

    /**
     * Begins in threads of its own; returns at once, whether Kafka is there or not. With nobody to tell it does nothing.
     *
     * @param kafka what every client of this Kafka needs, {@code bootstrap.servers} at least
     */
    public static Dispatcher start(DispatchPlan plan, Map<String, ?> kafka, MeterRegistry metrics, Clock clock) {
        Dispatcher dispatcher = new Dispatcher(plan, kafka, metrics, clock);
        if (!plan.isEmpty()) {
            dispatcher.begin();
        }
        return dispatcher;
    }

    private void begin() {
        metrics.gauge("errata.alerts.active", active, ActiveAlerts::count);
        JsonPost http = opened(new JsonPost());
        Changes changes = plan.webhook().isPresent() ? outbox() : Changes.NONE;
        CompactedTopic alerts = opened(new CompactedTopic(AlertsFollower.TOPIC, kafka, LIMIT));
        AlertsFollower follower = new AlertsFollower(alerts, active, changes, clock, metrics);
        start("errata-alerts", Duration.ZERO, follower::step);
        watchPipeline(follower, changes);
        for (Target target : plan.alertmanagers()) {
            Alertmanager server = new Alertmanager(http, target, active, plan.pages(), clock, metrics);
            start("errata-alertmanager-" + target, Duration.ZERO, after(follower, server::step));
        }
        if (changes instanceof Outbox outbox) {
            plan.webhook().ifPresent(webhook -> send(outbox, webhook, http, follower));
        }
    }

    private Outbox outbox() {
        Outbox outbox = new Outbox(opened(new DeliveryTopic(kafka, LIMIT)), clock);
        metrics.gauge("errata.webhook.pending", outbox, Outbox::pending);
        return outbox;
    }

    private void send(Outbox outbox, Webhook webhook, JsonPost http, AlertsFollower follower) {
        Sender sender = new Sender(outbox, webhook, http, metrics);
        for (int i = 0; i < SENDERS; i++) {
            start("errata-webhook-" + i, FINISH, after(follower, sender::step));
        }
    }

    private void watchPipeline(AlertsFollower follower, Changes changes) {
        PipelineProbe probe = opened(new PipelineProbe(kafka, LIMIT));
        PipelineMonitor monitor = new PipelineMonitor(probe, opened(new RulesTopic(kafka, LIMIT)), clock);
        PipelineLook look = new PipelineLook(monitor, active, changes, clock);
        start("errata-pipeline", Duration.ZERO, after(follower, () -> {
            look.step();
            Thread.sleep(LOOK_EVERY.toMillis());
        }));
    }

    private static Loop.Step after(AlertsFollower follower, Loop.Step step) {
        return () -> {
            if (follower.awaitReady()) {
                step.take();
            }
        };
    }

    private void start(String name, Duration grace, Loop.Step step) {
        loops.add(Loop.start(name, grace, step));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public String toString() {
        return plan.toString();
    }

    /** Ends what is under way: a webhook that was sent is still written down. */
    @Override
    public void close() {
        loops.forEach(Loop::end);
        loops.forEach(Loop::close);
        for (AutoCloseable resource : open) {
            close(resource);
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", resource.getClass().getSimpleName(), e.toString());
        }
    }
}
