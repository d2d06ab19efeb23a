// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries an insert until it succeeds: 200 ms after the first failure, then doubling up to 30 s, each with ±20 % jitter.
 * Nothing is given up, because whatever is wrong (a server that is away, a table that is not yet migrated) can be
 * mended from outside while the rows wait; {@code insertFailures} and the log show it meanwhile.
 */
final class InsertRetries {

    /** What is tried. */
    interface Attempt {
        /** Does it, or throws because it may be tried again. */
        void run() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(InsertRetries.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final String table;
    private final Counter failures;

    InsertRetries(String table, MetricGroup metrics) {
        this.table = table;
        this.failures = metrics.counter("insertFailures");
    }

    void untilDone(Attempt attempt) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int tries = 1; ; tries++) {
            try {
                attempt.run();
                if (tries > 1) {
                    LOG.info("Insert into {} succeeded at attempt {}", table, tries);
                }
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("interrupted while inserting into " + table);
                }
                failures.inc();
                LOG.warn(
                        "Insert into {} failed at attempt {}, next in about {} ms: {}",
                        table,
                        tries,
                        pause,
                        e.toString());
            }
            Thread.sleep(Math.round(pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }
}
