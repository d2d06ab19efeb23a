// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.PrometheusPage;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at a job while it reads a filled topic.
 *
 * @param operator the step that counts what was read
 * @param metric its counter
 */
public record BacklogWatch(BenchStack bench, String operator, String metric, Consumer<String> progress) {

    private static final Duration SAMPLING = Duration.ofSeconds(1);
    private static final Duration STALL_LIMIT = Duration.ofSeconds(60);

    /**
     * Samples until the job has read so many.
     *
     * @throws IOException if it stops before
     */
    public List<Sample> sample(String job, long events) throws IOException, InterruptedException {
        PrometheusPage metrics = new PrometheusPage(bench.stack().home().ports().address(Endpoint.TASKMANAGER_METRICS));
        Map<Part, Long> pids = bench.pids();
        List<Sample> samples = new ArrayList<>();
        long read = 0;
        long lastProgress = System.nanoTime();
        while (read < events) {
            Thread.sleep(SAMPLING.toMillis());
            long now = read(metrics, job, read);
            samples.add(new Sample(System.nanoTime(), now, bench.usage(pids)));
            if (now > read) {
                lastProgress = System.nanoTime();
            } else if (System.nanoTime() - lastProgress > STALL_LIMIT.toNanos()) {
                throw new IOException(
                        "the job has stopped reading at %,d of %,d; see ./errata logs".formatted(now, events));
            }
            read = now;
            progress.accept("%,d of %,d".formatted(read, events));
        }
        return samples;
    }

    /** What was known before, when a busy TaskManager does not answer in time; the stall limit bounds how often. */
    private long read(PrometheusPage metrics, String job, long before) throws InterruptedException {
        try {
            return metrics.sum(job, operator, metric);
        } catch (IOException e) {
            progress.accept("no metrics: " + e.getMessage());
            return before;
        }
    }
}
