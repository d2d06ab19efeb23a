// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.model.RawPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.file.FileKind;
import dev.errata.parse.file.PayloadCutter;
import dev.errata.parse.payload.Payloads;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads all payloads of one file, or of the standard input, in whatever format they are. */
final class PayloadFile {

    private static final String STANDARD_INPUT = "-";

    /** More would not fit into this process; {@code replay} has no such limit. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private PayloadFile() {}

    /**
     * Hands every item to the sink.
     *
     * @param file a path, or {@code -} for the standard input
     * @throws IOException if it cannot be read, or is too large
     */
    static void read(String file, String project, ParseSink sink) throws IOException {
        byte[] content = content(file);
        FileKind named = file.equals(STANDARD_INPUT) ? FileKind.TEXT : FileKind.of(file.replaceFirst("\\.gz$", ""));
        FileKind kind = named == FileKind.TEXT ? FileKind.of(content) : named;
        PayloadCutter cutter = new PayloadCutter(kind, new ByteArrayInputStream(content));
        Payloads parsers = new Payloads(TimestampRule.HISTORY);
        long now = System.currentTimeMillis();
        for (PayloadCutter.Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
            parsers.parse(
                    new RawPayload(project, cut.format(), now, "", file + "#" + cut.position(), cut.bytes()), sink);
        }
    }

    private static byte[] content(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return content(System.in, "the standard input");
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new IOException("no such file: " + file);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return content(in, file);
        }
    }

    private static byte[] content(InputStream source, String name) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        byte[] content = (zipped ? new GZIPInputStream(in) : in).readNBytes(MAX_BYTES + 1);
        if (content.length == 0) {
            throw new IOException(name + " is empty");
        }
        if (content.length > MAX_BYTES) {
            throw new IOException(
                    "%s has more than %d MiB; 'replay' takes it".formatted(name, MAX_BYTES / 1024 / 1024));
        }
        return content;
    }
}
