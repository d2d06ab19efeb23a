// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.http.Answer;
import dev.errata.gateway.dispatch.http.JsonPost;
import dev.errata.gateway.dispatch.http.Target;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Alertmanager informed: of what changes at once, and of everything each minute, since it forgets what is not
 * said again. What it could not be told is said again soon.
 */
public final class Alertmanager {

    static final Duration EVERY = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Alertmanager.class);
    private static final String PATH = "/api/v2/alerts";
    private static final int BATCH = 500;
    private static final long MOST_MILLIS = 30_000;

    private final JsonPost http;
    private final Target target;
    private final ActiveAlerts alerts;
    private final AlertsJson json;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Predicate<Firing> silenced;
    private long seen;
    private long allAt;
    private long pauseMillis;

    /**
     * To be told of these alerts.
     *
     * @param silenced whether nobody is to be told of a firing now: it is not posted, and ceases by itself
     */
    public Alertmanager(
            JsonPost http,
            Target server,
            ActiveAlerts alerts,
            PageUrl pages,
            Clock clock,
            MeterRegistry metrics,
            Predicate<Firing> silenced) {
        this.http = http;
        this.target = server.below(PATH);
        this.alerts = alerts;
        this.json = new AlertsJson(pages);
        this.clock = clock;
        this.metrics = metrics;
        this.silenced = silenced;
    }

    /** Waits until there is something to say, for a minute at most, and says it. */
    public void step() throws InterruptedException {
        if (!isAllDue()) {
            alerts.awaitChange(seen, Duration.ofMillis(allAt - clock.millis()));
        }
        boolean all = isAllDue();
        ActiveAlerts.Snapshot snapshot = alerts.since(all ? 0 : seen);
        if (!post(told(snapshot.alerts()))) {
            pauseMillis = Math.min(MOST_MILLIS, Math.max(1_000, 2 * pauseMillis));
            Thread.sleep(pauseMillis);
            return;
        }
        pauseMillis = 0;
        seen = snapshot.revision();
        if (all) {
            allAt = clock.millis() + EVERY.toMillis();
        }
    }

    private List<PostedAlert> told(List<PostedAlert> changed) {
        return changed.stream()
                .filter(alert -> !alert.isOn() || !silenced.test(alert.firing()))
                .toList();
    }

    /** Also if the clock was set back. */
    private boolean isAllDue() {
        long left = allAt - clock.millis();
        return left <= 0 || left > EVERY.toMillis();
    }

    private boolean post(List<PostedAlert> changed) throws InterruptedException {
        for (int from = 0; from < changed.size(); from += BATCH) {
            List<PostedAlert> batch = changed.subList(from, Math.min(from + BATCH, changed.size()));
            Answer answer = http.send(target, json.write(batch, clock.millis()));
            counter(outcome(answer)).increment();
            if (!answer.isGood()) {
                LOG.warn("Alertmanager {} did not take {} alerts: {}", target, batch.size(), answer);
            }
            if (!answer.isGood() && !answer.isFinal()) {
                return false;
            }
        }
        return true;
    }

    private static String outcome(Answer answer) {
        if (answer.isGood()) {
            return "taken";
        }
        return answer.isFinal() ? "refused" : "failed";
    }

    private Counter counter(String outcome) {
        return Counter.builder("errata.alertmanager.posts")
                .description("Requests to Alertmanager")
                .tags("target", target.shown(), "outcome", outcome)
                .register(metrics);
    }
}
