// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.model.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A recorded request as it goes over the wire, with the key and number of a project in place of those recorded. */
record RecordedHttp(CorpusRequest recorded, IngestAccess access) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Headers that the HTTP client writes itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "content-length", "connection", "accept-encoding", "transfer-encoding");

    /** One header; names are in lower case. */
    record Header(String name, String value) {}

    String path() {
        return recorded.url()
                .replaceAll("/api/\\d+/", "/api/" + access.id() + "/")
                .replaceAll("sentry_key=[0-9a-f]+", "sentry_key=" + access.key());
    }

    List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        recorded.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                headers.add(new Header(name, name.equals("x-sentry-auth") ? withKey(value) : value));
            }
        });
        if (recorded.isOtlp()) {
            headers.add(new Header("x-errata-key", access.key()));
        }
        return headers;
    }

    /** Whether the body had no length in front. */
    boolean chunked() {
        return recorded.headers().containsKey("transfer-encoding");
    }

    byte[] body() throws IOException {
        byte[] body = recorded.payload();
        if (recorded.format().filter(Format.SENTRY_ENVELOPE::equals).isPresent()) {
            body = withDsn(body);
        }
        if (recorded.isPackedInBase64()) {
            body = Base64.getEncoder().encode(packed(body, DeflaterOutputStream::new));
        }
        String encoding =
                recorded.headers().getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
        return encoding.equals("gzip") ? packed(body, GZIPOutputStream::new) : body;
    }

    private String withKey(String auth) {
        return auth.replaceAll("sentry_key=[0-9a-f]+", "sentry_key=" + access.key())
                .replaceAll(",? ?sentry_secret=\\w+", "");
    }

    private interface Packing {
        OutputStream into(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] body, Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.into(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private byte[] withDsn(byte[] envelope) throws IOException {
        int end = 0;
        while (end < envelope.length && envelope[end] != '\n') {
            end++;
        }
        ObjectNode header = (ObjectNode) JSON.readTree(envelope, 0, end);
        if (!header.has("dsn")) {
            return envelope;
        }
        header.put("dsn", access.dsn("127.0.0.1"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.toString().getBytes(StandardCharsets.UTF_8));
        out.write(envelope, end, envelope.length - end);
        return out.toByteArray();
    }
}
