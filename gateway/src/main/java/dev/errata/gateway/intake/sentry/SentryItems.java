// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import dev.errata.gateway.intake.outcome.Category;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.parse.sentry.EnvelopeHeader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request of a Sentry client turned out to hold: events to keep, items to pass over, and what is broken. */
final class SentryItems {

    /** A kind of thing that a client dropped, and why, in its own word. */
    record Discarded(Category category, String reason) {}

    private EnvelopeHeader header = EnvelopeHeader.EMPTY;
    private final List<SentryEvent> events = new ArrayList<>(1);
    private final Map<Category, Integer> others = new EnumMap<>(Category.class);
    private final Map<Discarded, Long> discarded = new HashMap<>(0);
    private final Map<Reason, Integer> broken = new EnumMap<>(Reason.class);
    private Optional<Refused> firstBroken = Optional.empty();

    void header(EnvelopeHeader header) {
        this.header = header;
    }

    void event(SentryEvent event) {
        events.add(event);
    }

    void other(Category category) {
        others.merge(category, 1, Integer::sum);
    }

    /** What the client says that it dropped itself. */
    void discarded(Category category, String reason, int quantity) {
        discarded.merge(new Discarded(category, reason), (long) quantity, Long::sum);
    }

    void broken(Reason reason, String detail) {
        broken.merge(reason, 1, Integer::sum);
        if (firstBroken.isEmpty()) {
            firstBroken = Optional.of(new Refused(reason, detail));
        }
    }

    EnvelopeHeader header() {
        return header;
    }

    List<SentryEvent> events() {
        return events;
    }

    Map<Category, Integer> others() {
        return others;
    }

    Map<Discarded, Long> discarded() {
        return discarded;
    }

    /** Why things in it could not be used, and how many. */
    Map<Reason, Integer> broken() {
        return broken;
    }

    /** What to answer if nothing in it was good: the first thing that is broken. */
    Optional<Refused> worthless() {
        return events.isEmpty() ? firstBroken : Optional.empty();
    }
}
