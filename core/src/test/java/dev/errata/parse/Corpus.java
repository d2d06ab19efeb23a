// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real SDK requests under {@code src/test/resources/corpus}. */
public final class Corpus {

    public static final Path FOLDER = Path.of("src/test/resources/corpus/sdk-dev");
    /** A receive time shortly after all of the requests were made. */
    public static final long RECEIVED_AT = 1_795_451_400_000L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /** One JSON object a line. */
    public static List<JsonNode> lines(String file) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            lines.add(json(line));
        }
        return lines;
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the request's body in the truth: the decoded file, or the one as sent where only that exists. */
    public static String fileOf(JsonNode request) {
        return request.get("file").isNull()
                ? request.get("wire_file").asText()
                : request.get("file").asText();
    }

    /** The request as a payload of project {@code shop}. */
    public static RawPayload payload(JsonNode request) {
        String file = fileOf(request);
        Format format = file.contains(".logs.")
                ? Format.OTLP_LOGS
                : file.contains(".traces.")
                        ? Format.OTLP_SPANS
                        : file.endsWith(".envelope") ? Format.SENTRY_ENVELOPE : Format.SENTRY_EVENT;
        return payload(format, bytes(file));
    }

    /** Bytes as a payload of project {@code shop}. */
    public static RawPayload payload(Format format, byte[] bytes) {
        return new RawPayload("shop", format.wireName(), RECEIVED_AT, "", "test", bytes);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }
}
