// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the requests of real clients from their folder in the checkout: {@code index.jsonl} names the files. */
public final class Corpus {

    /** Where the corpus lies in a checkout. */
    public static final Path IN_CHECKOUT = Path.of("core", "src", "test", "resources", "corpus", "sdk-dev");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /**
     * All requests, in the order in which they were made.
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
            if (!line.isBlank()) {
                requests.add(request(folder, JSON.readTree(line)));
            }
        }
        return requests;
    }

    private static CorpusRequest request(Path folder, JsonNode entry) throws IOException {
        // Bodies too large to be kept unpacked are there only as they were sent.
        boolean asSent = entry.path("file").isNull();
        String file = entry.path(asSent ? "wire_file" : "file").asText();
        byte[] kept = Files.readAllBytes(folder.resolve(file));
        Map<String, String> headers = new LinkedHashMap<>();
        entry.path("headers")
                .forEach(header -> headers.put(
                        header.get(0).asText().toLowerCase(Locale.ROOT),
                        header.get(1).asText()));
        boolean gzip = asSent && entry.path("content_encoding").asText().equals("gzip");
        return new CorpusRequest(
                file,
                entry.path("sdk").asText(),
                entry.path("sdk_package").asText() + "/"
                        + entry.path("sdk_version").asText(),
                format(entry),
                entry.path("url").asText(),
                headers,
                !asSent && entry.path("inner_encoding").asText().equals("base64+zlib"),
                gzip ? unpacked(kept) : kept);
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
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
}
