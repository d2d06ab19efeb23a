// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.alerting.Firing;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * What the webhook has still to be told, and what it was told. A change is written down before it is sent, and what became
 * of it afterwards, so a restart neither loses one nor sends again what is known to have arrived. A firing that is silenced
 * waits; if it is over before its silence, nothing of it is ever sent. Thread safe.
 */
public final class Outbox implements Changes {

    /** How long an id is remembered after its firing has ended. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final DeliveryLog log;
    private final Clock clock;
    private final Retries retries;
    private final Predicate<Firing> silenced;
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final Set<String> sending = new HashSet<>();
    private long sweptAt;

    /**
     * On that topic.
     *
     * @param silenced whether nobody is to be told of a firing now
     */
    public Outbox(DeliveryTopic topic, Clock clock, Predicate<Firing> silenced) {
        this(topic, clock, new Retries(() -> ThreadLocalRandom.current().nextDouble()), silenced);
    }

    Outbox(DeliveryLog log, Clock clock, Retries retries, Predicate<Firing> silenced) {
        this.log = log;
        this.clock = clock;
        this.retries = retries;
        this.silenced = silenced;
    }

    @Override
    public OptionalLong restore() {
        DeliveryLog.Content left = log.read();
        synchronized (this) {
            deliveries.putAll(left.deliveries());
            notifyAll();
        }
        return left.position();
    }

    /** None of them is sent before all are safe; those that are known already are passed over. */
    @Override
    public synchronized void add(Collection<Firing> changes, OptionalLong position) {
        Map<String, Delivery> added = new LinkedHashMap<>();
        for (Firing firing : changes) {
            Delivery delivery = Delivery.of(firing, clock.millis());
            if (!deliveries.containsKey(delivery.id())) {
                added.putIfAbsent(delivery.id(), delivery);
            }
        }
        log.write(added.values(), position);
        deliveries.putAll(added);
        notifyAll();
    }

    /** The next one that is due and that nobody is sending; it is the caller's until {@link #settle}. */
    synchronized Optional<Delivery> take() {
        Map<String, Delivery> firsts = new HashMap<>();
        deliveries.values().stream()
                .filter(Delivery::isPending)
                .forEach(delivery -> firsts.merge(delivery.firing().key(), delivery, Outbox::earlier));
        Optional<Delivery> next = firsts.values().stream()
                .filter(delivery -> delivery.nextAt() <= clock.millis() && !sending.contains(delivery.id()))
                .filter(delivery -> !isHeld(delivery))
                .min(Delivery.ORDER);
        next.ifPresent(delivery -> sending.add(delivery.id()));
        return next;
    }

    /** Nothing was told of its firing yet, and nothing is to be. */
    private boolean isHeld(Delivery delivery) {
        return delivery.isPending()
                && delivery.firing().on()
                && delivery.tries() == 0
                && silenced.test(delivery.firing());
    }

    /**
     * Settles what went on and off while it was silenced, and writes that down.
     *
     * @return how many are not told
     * @throws org.apache.kafka.common.KafkaException if it could not be written: it is settled with the next call
     */
    synchronized int settleSilenced() {
        List<Delivery> over = new ArrayList<>();
        for (Delivery on : deliveries.values()) {
            Delivery off = deliveries.get(Delivery.idOf(on.firing(), false));
            if (off != null && off.isPending() && isHeld(on) && !sending.contains(on.id())) {
                over.add(on.silenced(clock.millis()));
                over.add(off.silenced(clock.millis()));
            }
        }
        if (!over.isEmpty()) {
            log.write(over, OptionalLong.empty());
            over.forEach(delivery -> deliveries.put(delivery.id(), delivery));
        }
        return over.size();
    }

    private static Delivery earlier(Delivery one, Delivery other) {
        return Delivery.ORDER.compare(one, other) <= 0 ? one : other;
    }

    /** Waits until there may be one that is due, at most that long. */
    synchronized void await(Duration limit) throws InterruptedException {
        wait(limit.toMillis());
    }

    /**
     * Says what became of one that was taken, and writes it down.
     *
     * @return as it is now
     * @throws org.apache.kafka.common.KafkaException if it could not be written: known here, but not after a restart
     */
    Delivery settle(Delivery taken, boolean delivered) {
        Delivery settled = settled(taken, delivered);
        synchronized (this) {
            deliveries.put(settled.id(), settled);
            sending.remove(settled.id());
            notifyAll();
        }
        log.write(List.of(settled), OptionalLong.empty());
        return settled;
    }

    private Delivery settled(Delivery taken, boolean delivered) {
        long now = clock.millis();
        if (delivered) {
            return taken.delivered(now);
        }
        OptionalLong delay = retries.delayAfter(taken.tries() + 1);
        return delay.isPresent() ? taken.again(now + delay.getAsLong(), now) : taken.givenUp(now);
    }

    /** Gives back one that was taken and was not sent. */
    synchronized void giveBack(Delivery taken) {
        sending.remove(taken.id());
    }

    /** How many are still to be sent. */
    public synchronized int pending() {
        return (int) deliveries.values().stream().filter(Delivery::isPending).count();
    }

    @Override
    public synchronized List<Firing> unended() {
        return deliveries.values().stream()
                .filter(delivery -> delivery.firing().on() && !isEnded(delivery))
                .sorted(Delivery.ORDER)
                .map(Delivery::firing)
                .toList();
    }

    /** Once a day: forgets what ended long ago. */
    synchronized void sweep() {
        long now = clock.millis();
        if (now - sweptAt < Duration.ofDays(1).toMillis()) {
            return;
        }
        sweptAt = now;
        List<String> old = deliveries.values().stream()
                .filter(delivery -> !delivery.isPending() && isEnded(delivery))
                .filter(delivery -> now - delivery.changedAt() > REMEMBERED.toMillis())
                .map(Delivery::id)
                .toList();
        log.remove(old);
        deliveries.keySet().removeAll(Set.copyOf(old));
    }

    private boolean isEnded(Delivery delivery) {
        return deliveries.containsKey(Delivery.idOf(delivery.firing(), false));
    }
}
