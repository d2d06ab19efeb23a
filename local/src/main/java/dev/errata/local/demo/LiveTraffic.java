// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.TrafficSender;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Sends generated events for a while: everyday errors, and one incident that grows. */
final class LiveTraffic {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private final EventGenerator generator;
    private final GrowingIncident incident;
    private final TrafficSender sender;
    private double incidentDue;

    LiveTraffic(EventGenerator generator, GrowingIncident incident, TrafficSender sender) {
        this.generator = generator;
        this.incident = incident;
        this.sender = sender;
    }

    /**
     * Sends, and returns when Kafka has acknowledged all.
     *
     * @param rate events a second
     * @param report called now and then with the seconds passed
     */
    void run(Duration time, double rate, LongConsumer report) {
        Pace pace = new Pace(rate);
        long start = System.nanoTime();
        long nextReport = BETWEEN_REPORTS.toNanos();
        for (long passed = 0; passed < time.toNanos(); passed = System.nanoTime() - start) {
            pace.await();
            sendOne((double) passed / time.toNanos());
            if (passed >= nextReport) {
                nextReport += BETWEEN_REPORTS.toNanos();
                report.accept(Duration.ofNanos(passed).toSeconds());
            }
        }
        sender.flush();
    }

    /** The incident's shares add up until they make an event, so that it needs no chance. */
    private void sendOne(double progress) {
        incidentDue += incident.share(progress);
        if (incidentDue >= 1) {
            incidentDue -= 1;
            sender.send(generator.next(incident.trace()));
        } else {
            sender.send(generator.next());
        }
    }
}
