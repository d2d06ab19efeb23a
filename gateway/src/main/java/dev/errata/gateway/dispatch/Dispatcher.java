// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.alerting.Firing;
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
import dev.errata.gateway.silence.SilencesTopic;
import dev.errata.gateway.topic.CompactedTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    /** Longer than that nobody waits for silences: telling too much is better than nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        SilencesTopic silences = opened(SilencesTopic.follow(kafka));
        Predicate<Firing> silenced = firing -> silences.current().cover(firing, clock.instant());
        metrics.gauge("errata.alerts.active", active, ActiveAlerts::count);
        metrics.gauge("errata.alerts.silenced", active, alerts -> alerts.count(silenced));
        JsonPost http = opened(new JsonPost());
        Changes changes = plan.webhook().isPresent() ? outbox(silenced) : Changes.NONE;
        CompactedTopic alerts = opened(new CompactedTopic(AlertsFollower.TOPIC, kafka, LIMIT));
        AlertsFollower follower = new AlertsFollower(alerts, active, changes, clock, metrics);
        start("errata-alerts", Duration.ZERO, follower::step);
        watchPipeline(follower, changes);
        Ready ready = new Ready(follower, silences, System.nanoTime() + PATIENCE.toNanos());
        for (Target target : plan.alertmanagers()) {
            Alertmanager server = new Alertmanager(http, target, active, plan.pages(), clock, metrics, silenced);
            start("errata-alertmanager-" + target, Duration.ZERO, ready.then(server::step));
        }
        if (changes instanceof Outbox outbox) {
            plan.webhook().ifPresent(webhook -> send(outbox, webhook, http, ready));
        }
    }

    private Outbox outbox(Predicate<Firing> silenced) {
        Outbox outbox = new Outbox(opened(new DeliveryTopic(kafka, LIMIT)), clock, silenced);
        metrics.gauge("errata.webhook.pending", outbox, Outbox::pending);
        return outbox;
    }

    private void send(Outbox outbox, Webhook webhook, JsonPost http, Ready ready) {
        Sender sender = new Sender(outbox, webhook, http, metrics);
        for (int i = 0; i < SENDERS; i++) {
            start("errata-webhook-" + i, FINISH, ready.then(sender::step));
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

    /**
     * Whether it is known of what to tell, and of what not.
     *
     * @param deadline after which silences are no longer waited for
     */
    private record Ready(AlertsFollower follower, SilencesTopic silences, long deadline) {

        Loop.Step then(Loop.Step step) {
            return () -> {
                if (follower.awaitReady() && areSilencesKnown()) {
                    step.take();
                }
            };
        }

        private boolean areSilencesKnown() throws InterruptedException {
            return System.nanoTime() - deadline > 0 || silences.awaitReady(Duration.ofMillis(500));
        }
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
