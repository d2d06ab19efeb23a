// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.file;

import dev.errata.model.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the content of one file into payloads of bounded size: the whole file, one JSON document a line, or some
 * hundred lines of text that end before a line that stands at the margin.
 */
public final class PayloadCutter {

    /** Longest payload; the rest of a longer one is read and dropped, and the parser refuses what is left of it. */
    public static final int MAX_PAYLOAD = 10 * 1024 * 1024 + 1;

    private static final int TEXT_PAYLOAD = 256 * 1024;

    /** A piece of a file: its format, its number from 1, its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Cut(String format, long position, byte[] bytes) {}

    private final FileKind kind;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final JsonSniffer sniffer = new JsonSniffer();
    private long position;
    private byte @Nullable [] heldLine;

    /** Cuts a stream, which stays open. */
    public PayloadCutter(FileKind kind, InputStream in) {
        this.kind = kind;
        this.in = in;
    }

    /** The next piece, or null at the end. */
    public @Nullable Cut next() throws IOException {
        return switch (kind) {
            case JSON -> json();
            case TEXT -> text();
            case ENVELOPE, OTLP_LOGS, OTLP_SPANS -> whole();
        };
    }

    private @Nullable Cut whole() throws IOException {
        if (position > 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(MAX_PAYLOAD);
        return new Cut(kind.format().wireName(), ++position, bytes);
    }

    /** One document a line if the first line is a whole one, else the file is one document. */
    private @Nullable Cut json() throws IOException {
        byte[] document = nextLine();
        while (document != null && document.length == 0) {
            document = nextLine();
        }
        if (document == null) {
            return null;
        }
        if (position == 0 && !sniffer.isWhole(document)) {
            document = withRest(document);
        }
        return new Cut(sniffer.format(document).wireName(), ++position, document);
    }

    private byte[] withRest(byte[] firstLine) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(firstLine);
        all.write('\n');
        all.write(in.readNBytes(Math.max(0, MAX_PAYLOAD - firstLine.length - 1)));
        return all.toByteArray();
    }

    private @Nullable Cut text() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        byte[] next = heldLine != null ? heldLine : nextLine();
        heldLine = null;
        while (next != null) {
            boolean margin = next.length > 0 && next[0] > ' ';
            if (margin && lines.size() >= TEXT_PAYLOAD || lines.size() + next.length >= MAX_PAYLOAD) {
                heldLine = next;
                break;
            }
            lines.write(next);
            lines.write('\n');
            next = nextLine();
        }
        return lines.size() == 0 ? null : new Cut(Format.TEXT.wireName(), ++position, lines.toByteArray());
    }

    /** The next line without its end, cut at {@link #MAX_PAYLOAD}; null at the end of the file. */
    private byte @Nullable [] nextLine() throws IOException {
        line.reset();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (line.size() < MAX_PAYLOAD) {
                line.write(b);
            }
            b = in.read();
        }
        return line.toByteArray();
    }
}
