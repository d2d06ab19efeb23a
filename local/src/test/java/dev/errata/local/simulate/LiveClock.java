// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;

/** Event time as the step of {@code track} knows it that decides about groups; from the metrics of the TaskManager. */
final class LiveClock {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest page;

    /** The TaskManager with its metrics at {@code host:port}. */
    LiveClock(String address) {
        page = HttpRequest.newBuilder(URI.create("http://" + address + "/metrics"))
                .build();
    }

    /** Whether everything that had to be decided up to a time has been decided. */
    boolean isPast(Instant time) {
        List<String> subtasks = text().lines()
                .filter(line -> line.startsWith("flink_taskmanager_job_task_operator_currentOutputWatermark{"))
                .filter(line -> line.contains("operator_name=\"advance_lifecycle\""))
                .toList();
        return !subtasks.isEmpty()
                && subtasks.stream()
                        .map(line -> line.substring(line.lastIndexOf(' ')))
                        .allMatch(watermark -> Double.parseDouble(watermark) >= time.toEpochMilli());
    }

    private String text() {
        try {
            return http.send(page, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
