// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.clients.TracedShop;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.gateway.GatewaySender;
import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.shop.FailureMode;
import dev.errata.local.shop.ShopPayload;
import dev.errata.local.shop.ShopProfile;
import dev.errata.local.shop.ShopSecond;
import dev.errata.local.shop.SyntheticShop;
import dev.errata.local.shop.TraceTruth;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.SentPayload;
import dev.errata.model.RawPayload;
import dev.errata.parse.PayloadParser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Lets two shops trade for a while, so that there are traces to look at: a synthetic one of eight services, and three real
 * services, which are left out if they cannot run here.
 */
final class ShopStep {

    private static final String SYNTHETIC_PROJECT = "synthetic-shop";
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double VISITS_PER_SECOND = 25;
    private static final double FAILING = 0.2;
    private static final int OK = 200;

    /** Slow queries end seconds after their trace began; so far the synthetic shop's clock is behind. */
    private static final long BEHIND_MILLIS = 10_000;

    private final TracedShop traced;
    private final GatewaySender sender;
    private final PayloadParser parser;
    private final Consumer<String> tell;

    ShopStep(TracedShop traced, GatewaySender sender, PayloadParser parser, Consumer<String> tell) {
        this.traced = traced;
        this.sender = sender;
        this.parser = parser;
        this.tell = tell;
    }

    /** What both sent: the synthetic shop's errors, and those of the real services if they ran. */
    record Outcome(ExpectedItems synthetic, Optional<LiveErrors> live) {}

    /**
     * Runs both.
     *
     * @param run distinguishes this demo from others
     */
    Outcome run(GatewayProjects projects, long run) throws IOException, InterruptedException {
        IngestAccess access = projects.ensure(LiveErrors.PROJECT);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            String release = TracedShop.ID + "-" + run;
            Future<TracedShop.Visit> visit = thread.submit(() -> traced.run(access, release, TIME));
            ExpectedItems synthetic = synthetic(projects.ensure(SYNTHETIC_PROJECT), run);
            return new Outcome(synthetic, live(visit, release));
        } finally {
            thread.shutdownNow();
        }
    }

    private Optional<LiveErrors> live(Future<TracedShop.Visit> pending, String release) throws InterruptedException {
        try {
            TracedShop.Visit visit = pending.get();
            tell.accept("%,d requests to three live services, which reported %,d errors"
                    .formatted(visit.requests(), visit.reported().size()));
            return Optional.of(new LiveErrors(TracedShop.ID, release, visit.reported()));
        } catch (ExecutionException e) {
            tell.accept("%s is LEFT OUT: %s".formatted(TracedShop.ID, e.getMessage()));
            return Optional.empty();
        }
    }

    private ExpectedItems synthetic(IngestAccess access, long run) throws IOException, InterruptedException {
        long start = System.currentTimeMillis() - BEHIND_MILLIS;
        var profile =
                ShopProfile.troubled(run, start, VISITS_PER_SECOND).failing(EnumSet.allOf(FailureMode.class), FAILING);
        SyntheticShop shop = new SyntheticShop(profile);
        Pace pace = new Pace(1);
        List<TraceTruth> traces = new ArrayList<>();
        Set<ShopPayload> sent = new LinkedHashSet<>();
        for (long second = 0; second < TIME.toSeconds(); second++) {
            pace.await();
            ShopSecond next = shop.next();
            traces.addAll(next.traces());
            send(next.payloads(), access, sent);
        }
        send(shop.rest(), access, sent);
        ExpectedItems expected = expected(sent, access);
        tell.accept("%,d synthetic traces of eight services, %,d with an error, in %,d payloads"
                .formatted(
                        traces.size(),
                        traces.stream().filter(truth -> truth.origin() != null).count(),
                        sent.size()));
        return expected;
    }

    private void send(List<ShopPayload> payloads, IngestAccess access, Set<ShopPayload> sent)
            throws IOException, InterruptedException {
        for (ShopPayload payload : payloads) {
            GatewaySender.Answer answer = sender.send(payload, access);
            if (answer.status() != OK) {
                throw new IOException("the gateway answered %s of %s with %d: %s"
                        .formatted(payload.format(), payload.service(), answer.status(), answer.body()));
            }
            sent.add(payload);
        }
    }

    /** A payload that is sent again holds the same events. */
    private ExpectedItems expected(Set<ShopPayload> sent, IngestAccess access) {
        long now = System.currentTimeMillis();
        return ExpectedItems.of(
                sent.stream()
                        .map(payload -> new SentPayload(
                                "synthetic " + payload.service(),
                                new RawPayload(
                                        access.project(), payload.format().wireName(), now, "", "", payload.bytes())))
                        .toList(),
                parser);
    }
}
