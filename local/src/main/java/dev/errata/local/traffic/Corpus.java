// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the requests of real clients from their folder in the checkout: {@code index.jsonl} names the files. */
public final class Corpus {

    /** Where the corpus lies in a checkout. */
    public static final Path IN_CHECKOUT = Path.of("core", "src", "test", "resources", "corpus", "sdk-dev");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /**
     * All requests that a topic of Errata takes; metrics are left out.
     *
     * @throws IOException if the folder is not there or incomplete
     */
    public static List<CorpusRequest> read(Path folder) throws IOException {
        Path index = folder.resolve("index.jsonl");
        if (!Files.exists(index)) {
            throw new IOException("no corpus of client requests in " + folder.toAbsolutePath());
        }
        List<CorpusRequest> requests = new ArrayList<>();
        for (String line : Files.readAllLines(index)) {
            Optional<CorpusRequest> request = line.isBlank() ? Optional.empty() : request(folder, JSON.readTree(line));
            request.ifPresent(requests::add);
        }
        return requests;
    }

    private static Optional<CorpusRequest> request(Path folder, JsonNode entry) throws IOException {
        String file = file(entry);
        Optional<Format> format = format(entry);
        if (file == null || format.isEmpty()) {
            return Optional.empty();
        }
        String sdk = entry.path("sdk_package").asText() + "/"
                + entry.path("sdk_version").asText();
        byte[] payload = Files.readAllBytes(folder.resolve(file));
        String project = entry.path("sdk").asText();
        return Optional.of(new CorpusRequest(file, topic(format.get()), project, format.get(), sdk, payload));
    }

    /** The body after decompression; bodies too large to be kept that way are there only as they were sent. */
    private static @Nullable String file(JsonNode entry) {
        boolean asSent =
                entry.path("file").isNull() && entry.path("content_encoding").isNull();
        return entry.path(asSent ? "wire_file" : "file").textValue();
    }

    private static Optional<Format> format(JsonNode entry) {
        String protocol = entry.path("protocol").asText();
        String url = entry.path("url").asText();
        if (protocol.equals("sentry-store")) {
            return Optional.of(Format.SENTRY_EVENT);
        }
        if (protocol.equals("sentry-envelope")) {
            return Optional.of(Format.SENTRY_ENVELOPE);
        }
        if (url.endsWith("/v1/logs")) {
            return Optional.of(Format.OTLP_LOGS);
        }
        return url.endsWith("/v1/traces") ? Optional.of(Format.OTLP_SPANS) : Optional.empty();
    }

    private static String topic(Format format) {
        return switch (format) {
            case OTLP_LOGS -> "otlp_logs";
            case OTLP_SPANS -> "otlp_spans";
            default -> TrafficSender.TOPIC;
        };
    }
}
