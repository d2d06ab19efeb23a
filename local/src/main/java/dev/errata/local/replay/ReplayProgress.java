// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a replay is.
 *
 * @param fileBytes bytes of the files read so far, as they lie on the disk
 * @param events events parsed
 * @param notErrors well-formed items that are not errors
 * @param rejections refused items by reason
 */
record ReplayProgress(long fileBytes, long events, long notErrors, Map<String, Long> rejections) {

    private static final String REJECTIONS = "rejections.";

    /** Reads the answer of {@code /jobs/:id/accumulators}. */
    static ReplayProgress of(JsonNode answer) {
        Map<String, Long> values = new TreeMap<>();
        answer.path("user-task-accumulators")
                .forEach(item -> values.put(
                        item.path("name").asText(), item.path("value").asLong()));
        Map<String, Long> rejections = new TreeMap<>();
        values.forEach((name, count) -> {
            if (name.startsWith(REJECTIONS) && count > 0) {
                rejections.put(name.substring(REJECTIONS.length()), count);
            }
        });
        return new ReplayProgress(
                values.getOrDefault("file-bytes", 0L),
                values.getOrDefault("events", 0L),
                values.getOrDefault("not-errors", 0L),
                rejections);
    }

    /** Refused items of all reasons. */
    long rejected() {
        return rejections.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line: bytes, events, rejected, rate, time left. */
    String line(long totalBytes, double seconds) {
        double share = totalBytes == 0 ? 1 : Math.min(1, (double) fileBytes / totalBytes);
        String left = share > 0 && share < 1 ? "about %.0f s left".formatted(seconds / share - seconds) : "";
        return String.format(
                Locale.ROOT,
                "%3.0f %%  %s of %s  %,d events  %,d rejected  %,.0f events/s  %s",
                share * 100,
                bytes(fileBytes),
                bytes(totalBytes),
                events,
                rejected(),
                seconds > 0 ? events / seconds : 0,
                share == 1 ? "sorting and writing" : left);
    }

    static String bytes(long bytes) {
        return bytes < 10_000
                ? bytes + " B"
                : bytes < 10_000_000
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
