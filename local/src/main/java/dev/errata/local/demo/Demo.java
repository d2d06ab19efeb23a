// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.Partitioning;
import dev.errata.local.traffic.TraceFingerprints;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.local.traffic.TrafficSender;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** One demo from nothing to its summary, step by step. */
final class Demo {

    private static final Duration CATCH_UP = Duration.ofSeconds(30);
    private static final Duration CHECK = Duration.ofMinutes(3);
    private static final int SHOWN_FINDINGS = 50;

    private final LocalStack stack;
    private final PrintWriter out;
    private final PayloadParser parser = new Payloads(TimestampRule.LIVE);

    Demo(LocalStack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param thorough whether to wait long for everything to arrive, or only a little
     * @return whether all that was sent is accounted for
     * @throws IOException if a part does not come up or the job cannot be started
     */
    boolean run(Duration time, double rate, boolean thorough) throws IOException, InterruptedException {
        stack.up(EnumSet.allOf(Part.class));
        ClickHouseSettings settings = stack.clickHouse().settings();
        new Migrations(settings).apply().forEach(file -> tell("schema       applied " + file));
        JobStarter starter = new JobStarter(stack, this::tell);
        starter.ensureRunning(LongJob.TRACK);
        starter.ensureRunning(LongJob.CORRELATE);
        try (Queries queries = new Queries(settings)) {
            return send(queries, time, rate, thorough);
        }
    }

    private boolean send(Queries queries, Duration time, double rate, boolean thorough)
            throws IOException, InterruptedException {
        long since = System.currentTimeMillis();
        TrafficProfile profile = TrafficProfile.DEFAULT.withRun(since);
        Sent.Single single = new SingleStep(stack, parser, this::tell).send(queries, since);
        EventGenerator generator = new EventGenerator(profile, System::currentTimeMillis);
        Ledger ledger = new Ledger();
        Sent sent = new Sent(since, generator.idPrefix(), ledger, new TraceFingerprints(profile, parser), single);
        Audit audit = new Audit(queries, sent);
        try (TrafficSender sender = new TrafficSender(stack.kafkaBootstrap(), Partitioning.BY_PROJECT, ledger)) {
            tell("traffic      %.0f events/s straight into Kafka for %d s, with an incident that grows"
                    .formatted(rate, time.toSeconds()));
            new LiveTraffic(generator, GrowingIncident.ofRun(since), sender)
                    .run(
                            time,
                            rate,
                            second -> tell("traffic      %3d s: %,d sent, %,d stored"
                                    .formatted(second, ledger.events(), audit.storedSoFar())));
        }
        List<String> findings = await(audit, thorough ? CHECK : CATCH_UP);
        new Summary(out, queries).print(sent, stack);
        report(
                findings,
                ledger.events() + single.all().events().size() + single.liveErrors(),
                single.all().rejections().size() + single.refusals().requests());
        return findings.isEmpty();
    }

    private List<String> await(Audit audit, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        List<String> findings = audit.findings();
        while (!findings.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(1_000);
            findings = audit.findings();
        }
        return findings;
    }

    private void report(List<String> findings, long events, int rejections) {
        if (findings.isEmpty()) {
            tell("%nAll accounted for: %,d events stored once, %,d refused with a reason, every minute counted right."
                    .formatted(events, rejections));
            return;
        }
        tell("%nNOT all accounted for, %,d differences:".formatted(findings.size()));
        findings.stream().limit(SHOWN_FINDINGS).forEach(finding -> tell("  " + finding));
        if (findings.size() > SHOWN_FINDINGS) {
            tell("  … and %,d more".formatted(findings.size() - SHOWN_FINDINGS));
        }
    }

    private void tell(String line) {
        out.println(line);
        out.flush();
    }
}
