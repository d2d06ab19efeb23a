// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** The metrics page of a Flink process, which is always current, unlike the REST API. */
public final class PrometheusPage {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI page;

    /** The page of the process at {@code host:port}. */
    public PrometheusPage(String address) {
        this.page = URI.create("http://" + address + "/metrics");
    }

    /** Sum over all subtasks of one operator's counter, the operator by its name in the job; 0 while it has none. */
    public long sum(String jobId, String operator, String metric) throws IOException, InterruptedException {
        String text = http.send(HttpRequest.newBuilder(page).timeout(TIMEOUT).build(), BodyHandlers.ofString())
                .body();
        return sum(text, jobId, operator, metric);
    }

    static long sum(String text, String jobId, String operator, String metric) {
        String prefix = "flink_taskmanager_job_task_operator_" + metric + "{";
        return Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith(prefix))
                .filter(line -> line.contains("job_id=\"" + jobId + "\""))
                .filter(line -> line.contains(operator.replace('-', '_') + "\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
