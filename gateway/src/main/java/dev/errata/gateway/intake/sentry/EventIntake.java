// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import com.linecorp.armeria.common.HttpHeaderNames;
import dev.errata.gateway.intake.auth.Dsn;
import dev.errata.gateway.intake.auth.SentryAuth;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.http.Intake;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.gateway.intake.outcome.Category;
import dev.errata.gateway.intake.outcome.Outcome;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission.Granted;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.scrub.Scrubber;
import dev.errata.model.EventId;
import dev.errata.model.Format;
import dev.errata.parse.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes what a request of a Sentry client holds: counts what is not kept, and brings the events to Kafka. */
final class EventIntake {

    /** 2 to the minus 53: turns 53 random bits into a number from 0 up to 1. */
    private static final double UNIT = 0x1.0p-53;

    private final Intake intake;

    EventIntake(Intake intake) {
        this.intake = intake;
    }

    /** Completes with the id to answer, or empty if there is none, when all events are safe. */
    CompletableFuture<String> take(Exchange exchange, Optional<SentryAuth> auth, Granted granted, SentryItems items) {
        checkDsn(exchange, granted, items);
        countOthers(exchange, items);
        Optional<Refused> worthless = items.worthless();
        if (worthless.isPresent()) {
            throw worthless.get();
        }
        countBroken(exchange, items);
        String answer = answerId(granted.project(), items);
        if (items.events().isEmpty()) {
            return CompletableFuture.completedFuture(answer);
        }
        exchange.concerns(Category.ERROR, items.events().size());
        intake.gate().pass(granted.project(), granted.key(), items.events().size());
        List<Payload> payloads = payloads(exchange, auth, granted.project(), items);
        exchange.concerns(Category.ERROR, payloads.size());
        return payloads.isEmpty()
                ? CompletableFuture.completedFuture(answer)
                : intake.log().append(payloads).thenApply(done -> answer);
    }

    private static void checkDsn(Exchange exchange, Granted granted, SentryItems items) {
        String written = items.header().dsn();
        if (written.isEmpty()) {
            return;
        }
        Project project = granted.project();
        boolean agrees = Dsn.parse(written)
                .filter(dsn -> granted.key().matches(dsn.key()))
                .filter(dsn -> dsn.project().equals(Long.toString(project.id()))
                        || dsn.project().equals(project.name()))
                .isPresent();
        if (!agrees) {
            throw new Refused(Reason.DSN_MISMATCH, "the dsn of the envelope is not that of the request");
        }
    }

    private void countOthers(Exchange exchange, SentryItems items) {
        items.others()
                .forEach((category, quantity) ->
                        intake.outcomes().count(exchange.project(), category, Reason.NOT_KEPT, quantity));
        items.discarded()
                .forEach((what, quantity) -> intake.outcomes()
                        .count(Outcome.ofClient(exchange.project(), what.category(), what.reason()), quantity));
    }

    /** Only where something else is good: a request that is refused as a whole is counted by that. */
    private void countBroken(Exchange exchange, SentryItems items) {
        items.broken()
                .forEach((reason, quantity) ->
                        intake.outcomes().count(exchange.project(), Category.ERROR, reason, quantity));
    }

    private static String answerId(Project project, SentryItems items) {
        Optional<EventId> said = EventId.parse(items.header().eventId());
        if (said.isPresent()) {
            return said.get().toString();
        }
        return items.events().stream()
                .findFirst()
                .map(event -> event.idIn(project.name()).toString())
                .orElse("");
    }

    private List<Payload> payloads(Exchange exchange, Optional<SentryAuth> auth, Project project, SentryItems items) {
        Scrubber scrubber = exchange.projects().scrubber(project);
        String sdk = sdk(exchange, auth, items);
        long sentAt = sentAt(auth, items);
        List<Payload> payloads = new ArrayList<>(items.events().size());
        int grown = 0;
        for (int i = 0; i < items.events().size(); i++) {
            SentryEvent event = items.events().get(i);
            EventId id = i == 0 ? firstId(items, event, project) : event.idIn(project.name());
            if (isSampledOut(project, id)) {
                intake.outcomes().count(project.name(), Category.ERROR, Reason.SAMPLED, 1);
                continue;
            }
            byte[] whole = AutoAddress.fill(event.copy(), exchange.clientAddress());
            byte[] clean = scrubber.scrub(Format.SENTRY_EVENT, whole);
            if (clean.length > intake.limits().event()) {
                grown++; // what stands for a secret can be longer than it
                continue;
            }
            exchange.charge(clean.length);
            payloads.add(EventPayload.of(project.name(), id, sentAt, exchange.receivedAt(), sdk, clean));
        }
        refuseGrown(exchange, grown, payloads.isEmpty());
        return payloads;
    }

    /** The header names one event; another one in the same envelope has to speak for itself. */
    private static EventId firstId(SentryItems items, SentryEvent event, Project project) {
        return EventId.parse(items.header().eventId()).orElseGet(() -> event.idIn(project.name()));
    }

    /** Events without their secrets that are too large: alone a reason to refuse the request, else only counted. */
    private void refuseGrown(Exchange exchange, int grown, boolean alone) {
        if (grown > 0 && alone) {
            exchange.concerns(Category.ERROR, grown);
            throw new Refused(
                    Reason.TOO_LARGE, "an event has at most " + intake.limits().event() + " bytes");
        }
        if (grown > 0) {
            intake.outcomes().count(exchange.project(), Category.ERROR, Reason.TOO_LARGE, grown);
        }
    }

    private static boolean isSampledOut(Project project, EventId id) {
        double rate = project.settings().sampleRate();
        return rate < 1 && (id.low() >>> 11) * UNIT >= rate;
    }

    private static long sentAt(Optional<SentryAuth> auth, SentryItems items) {
        long envelope = items.header().sentAt();
        return envelope != Times.NONE
                ? envelope
                : auth.map(shown -> Times.parse(shown.timestamp())).orElse(Times.NONE);
    }

    private static String sdk(Exchange exchange, Optional<SentryAuth> auth, SentryItems items) {
        String sdk = items.header().sdk();
        if (sdk.isEmpty()) {
            sdk = auth.map(SentryAuth::client).orElse("");
        }
        if (sdk.isEmpty()) {
            sdk = exchange.headers().get(HttpHeaderNames.USER_AGENT, "");
        }
        return sdk;
    }
}
