// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.QueryException;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.Partitioning;
import dev.errata.local.traffic.TraceFingerprints;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.local.traffic.TrafficSender;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each process killed in the middle of a load, one after the other; nobody helps, and every count is the sender's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final double RATE = 1_000;

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private String job;

    @BeforeAll
    void startTrack() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        job = new JobStarter(stack, line -> {}).ensureRunning(LongJob.TRACK);
    }

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void killsInTheMiddleOfALoadChangeNoCount() throws Exception {
        long since = System.currentTimeMillis();
        TrafficProfile profile = TrafficProfile.DEFAULT.withTraces(300).withRun(since);
        EventGenerator generator = new EventGenerator(profile, System::currentTimeMillis);
        Ledger ledger = new Ledger();
        TraceFingerprints fingerprints = new TraceFingerprints(profile, new Payloads(TimestampRule.LIVE));
        Sent sent = new Sent(since, generator.idPrefix(), ledger, fingerprints, Sent.Single.NONE);
        try (Queries queries = new Queries(stack.clickHouse().settings())) {
            Audit audit = new Audit(queries, sent);
            sendWhileKilling(generator, ledger, audit);
            assertThat(Await.until(
                            LIMIT,
                            Duration.ofSeconds(1),
                            () -> CrashIT.findings(audit).isEmpty()))
                    .as(() -> String.join("\n", CrashIT.findings(audit)))
                    .isTrue();
        }
        assertThat(ledger.events()).isGreaterThan(10_000);
    }

    private void sendWhileKilling(EventGenerator generator, Ledger ledger, Audit audit) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            try (TrafficSender sender = new TrafficSender(stack.kafkaBootstrap(), Partitioning.BY_PROJECT, ledger)) {
                Pace pace = new Pace(RATE);
                while (!enough.get()) {
                    pace.await();
                    sender.send(generator.next());
                }
                sender.flush();
            }
        });
        try {
            for (Part part : List.of(Part.TASKMANAGER, Part.CLICKHOUSE, Part.KAFKA, Part.JOBMANAGER)) {
                awaitFlow(audit);
                stack.kill(part);
                assertThat(stack.awaitReady(part, LIMIT))
                        .as("%s comes back", part)
                        .isTrue();
            }
            awaitFlow(audit);
        } finally {
            enough.set(true);
        }
        join(sending);
    }

    /** The load is in full flow when the job runs and more events become visible. */
    private void awaitFlow(Audit audit) {
        assertThat(stack.flink().awaitRunning(job, LIMIT)).as("track runs").isTrue();
        long before = stored(audit);
        assertThat(Await.until(LIMIT, Duration.ofMillis(500), () -> stored(audit) > before + RATE))
                .as("events arrive")
                .isTrue();
    }

    /** Asking fails while ClickHouse comes back; then nothing is known to be stored. */
    private static long stored(Audit audit) {
        try {
            return audit.storedSoFar();
        } catch (QueryException away) {
            return 0;
        }
    }

    private static List<String> findings(Audit audit) {
        try {
            return audit.findings();
        } catch (QueryException away) {
            return List.of(String.valueOf(away.getMessage()));
        }
    }

    private static void join(CompletableFuture<Void> sending) throws InterruptedException {
        try {
            sending.get();
        } catch (ExecutionException e) {
            throw new AssertionError("sending failed", e.getCause());
        }
    }
}
