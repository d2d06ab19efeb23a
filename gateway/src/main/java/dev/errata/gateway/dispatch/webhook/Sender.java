// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.gateway.dispatch.http.Answer;
import dev.errata.gateway.dispatch.http.JsonPost;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what is in the outbox to the webhook; several threads may do so with one sender. */
public final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Webhook webhook;
    private final JsonPost http;
    private final MeterRegistry metrics;

    public Sender(Outbox outbox, Webhook webhook, JsonPost http, MeterRegistry metrics) {
        this.outbox = outbox;
        this.webhook = webhook;
        this.http = http;
        this.metrics = metrics;
    }

    /** Sends one that is due, or waits a little. */
    public void step() throws InterruptedException {
        settleSilenced();
        Optional<Delivery> due = outbox.take();
        if (due.isEmpty()) {
            outbox.sweep();
            outbox.await(PAUSE);
            return;
        }
        send(due.get());
    }

    private void settleSilenced() {
        try {
            int settled = outbox.settleSilenced();
            if (settled > 0) {
                counter("silenced").increment(settled);
            }
        } catch (KafkaException e) {
            LOG.warn("what was silenced was not written down, and is tried again", e);
        }
    }

    private void send(Delivery delivery) throws InterruptedException {
        Answer answer;
        try {
            answer = webhook.send(delivery, http);
        } catch (InterruptedException e) {
            outbox.giveBack(delivery);
            throw e;
        } catch (RuntimeException e) {
            LOG.error("sending {} went wrong, which counts as a try", delivery.id(), e);
            answer = Answer.none(e.getClass().getSimpleName());
        }
        settle(delivery, answer);
    }

    private void settle(Delivery delivery, Answer answer) {
        try {
            Delivery settled = outbox.settle(delivery, answer.isGood());
            count(settled.state());
            report(settled, answer);
        } catch (KafkaException e) {
            LOG.warn("what became of {} was not written down; a restart may send it again", delivery.id(), e);
        }
    }

    private void report(Delivery settled, Answer answer) {
        switch (settled.state()) {
            case DELIVERED -> LOG.debug("{} was delivered to {}", settled.id(), webhook);
            case PENDING ->
                LOG.warn("webhook {} did not take {} at try {}: {}", webhook, settled.id(), settled.tries(), answer);
            case SILENCED -> LOG.debug("{} was silenced", settled.id());
            case GIVEN_UP ->
                LOG.error(
                        "webhook {} never took {} in {} tries: {} {}",
                        webhook,
                        settled.id(),
                        settled.tries(),
                        settled.firing().key(),
                        answer);
        }
    }

    private void count(Delivery.State state) {
        String outcome =
                state == Delivery.State.PENDING ? "failed" : state.name().toLowerCase(Locale.ROOT);
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return Counter.builder("errata.webhook.sends")
                .description("Requests to the webhook")
                .tags("outcome", outcome)
                .register(metrics);
    }
}
