// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.alerting.Firing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * What the webhook is told once: that a firing went on, or off.
 *
 * @param firing as it was then
 * @param tries how often it was sent
 * @param nextAt when it is sent next, epoch milliseconds
 * @param changedAt when that was decided, epoch milliseconds
 */
record Delivery(Firing firing, State state, int tries, long nextAt, long changedAt) {

    /** On before off, and earlier firings before later ones. */
    static final Comparator<Delivery> ORDER = Comparator.<Delivery>comparingLong(
                    delivery -> delivery.firing().startsAt())
            .thenComparing(delivery -> !delivery.firing().on())
            .thenComparing(Delivery::id);

    private static final int ID_BYTES = 20;

    /** How far it is. */
    enum State {
        /** It is still to be sent, for the first time or again. */
        PENDING,
        /** The receiver has it. */
        DELIVERED,
        /** It was sent as often as may be, in vain. */
        GIVEN_UP,
        /** It was never sent, since all of its firing was silenced. */
        SILENCED
    }

    /** One that was not sent yet. */
    static Delivery of(Firing firing, long now) {
        return new Delivery(firing, State.PENDING, 0, now, now);
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    /** Follows from the firing and its change alone, so that a receiver can tell a repetition. */
    String id() {
        return idOf(firing, firing.on());
    }

    static String idOf(Firing firing, boolean on) {
        String change = firing.key() + "\n" + firing.startsAt() + "\n" + (on ? "on" : "off");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(change.getBytes(StandardCharsets.UTF_8));
            return "msg_" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Delivery delivered(long now) {
        return new Delivery(firing, State.DELIVERED, tries + 1, 0, now);
    }

    Delivery givenUp(long now) {
        return new Delivery(firing, State.GIVEN_UP, tries + 1, 0, now);
    }

    Delivery silenced(long now) {
        return new Delivery(firing, State.SILENCED, tries, 0, now);
    }

    Delivery again(long at, long now) {
        return new Delivery(firing, State.PENDING, tries + 1, at, now);
    }
}
