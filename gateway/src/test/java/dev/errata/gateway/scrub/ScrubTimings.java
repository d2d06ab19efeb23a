// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import dev.errata.model.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Prints how long scrubbing takes; to be run by hand: {@code ScrubTimings <checkout>}. */
final class ScrubTimings {
    private ScrubTimings() {}

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0], "core/src/test/resources/corpus/sdk-dev");
        Scrubber scrubber = Scrubber.of(ScrubRules.DEFAULT);
        byte[] small = event(2_000);
        time(scrubber, Format.SENTRY_EVENT, "event of 2 kB, nothing found", small, 200_000);
        time(scrubber, Format.SENTRY_EVENT, "event of 1 MB, nothing found", event(1_000_000), 200);
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".event.json"))
                    .limit(3)
                    .toList()) {
                time(scrubber, Format.SENTRY_EVENT, file.getFileName().toString(), Files.readAllBytes(file), 20_000);
            }
        }
        for (String piece : new String[] {
            "[",
            "{\"cookies\":{",
            "{\"value\":[{\"key\":\"token\"},",
            "\\\"",
            "password=",
            "://a:b",
            "eyJ-",
            "-----BEGIN PRIVATE KEY",
            "'password':[Filtered",
            "4111 1111 1111 ",
            "Bearer ",
            "--token ",
            "\"x-api-key\":"
        }) {
            byte[] repeated = piece.repeat(1_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
            time(scrubber, Format.SENTRY_EVENT, "1 MB of " + piece, repeated, 5);
            byte[] quoted = ("{\"a\":\"" + piece.replace("\"", "\\\"").repeat(1_000_000 / piece.length()))
                    .getBytes(StandardCharsets.UTF_8);
            time(scrubber, Format.SENTRY_EVENT, "1 MB quoted of " + piece, quoted, 5);
            time(scrubber, Format.TEXT, "1 MB text of " + piece, repeated, 5);
            time(scrubber, Format.OTLP_LOGS, "1 MB otlp of " + piece, repeated, 5);
        }
    }

    private static byte[] event(int size) {
        StringBuilder json =
                new StringBuilder("{\"event_id\":\"0123456789abcdef0123456789abcdef\",\"platform\":\"java\","
                        + "\"exception\":{\"values\":[{\"type\":\"IllegalStateException\",\"value\":\"order 17 of 12345 is open\","
                        + "\"stacktrace\":{\"frames\":[");
        while (json.length() < size) {
            json.append(
                    "{\"function\":\"priceLines\",\"module\":\"com.shop.order.OrderService\",\"filename\":\"OrderService.java\","
                            + "\"lineno\":117,\"in_app\":true},");
        }
        json.setLength(json.length() - 1);
        return json.append("]}}]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void time(Scrubber scrubber, Format format, String what, byte[] payload, int times) {
        int sum = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                sum += scrubber.scrub(format, payload).length;
            }
            best = Math.min(best, (System.nanoTime() - begin) / times);
        }
        System.out.printf(
                "%10.2f µs  %8d B  %s%n", best / 1e3, payload.length, what.substring(0, Math.min(60, what.length())));
        if (sum == 42) {
            System.out.println(Arrays.hashCode(payload));
        }
    }
}
