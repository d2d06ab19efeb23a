// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import dev.errata.model.Format;
import dev.errata.model.JsonWriter;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Does for JSON what {@link ProtobufSplitter} does for protobuf. */
final class JsonSplitter {

    private static final List<String> LOGS = List.of("resourceLogs", "scopeLogs", "logRecords");
    private static final List<String> SPANS = List.of("resourceSpans", "scopeSpans", "spans");
    private static final byte[] COMMA = {','};
    private static final byte[] TAIL = {']', '}'};

    private final List<String> children;
    private final int max;
    private int rejected;

    private JsonSplitter(List<String> children, int max) {
        this.children = children;
        this.max = max;
    }

    /** Parts of at most that many bytes. */
    static Split split(Format format, byte[] request, int max) {
        JsonSplitter splitter = new JsonSplitter(format == Format.OTLP_LOGS ? LOGS : SPANS, max);
        List<byte[]> parts = splitter.split(0, request, 0, request.length, max);
        return new Split(parts, splitter.rejected);
    }

    private List<byte[]> split(int level, byte[] bytes, int from, int to, int room) {
        Packer packer = new Packer(head(level, bytes, from, to), COMMA, TAIL, room);
        FieldNames child = FieldNames.of(children.get(level));
        JsonReader in = new JsonReader().reset(bytes, from, to);
        if (in.enterObject()) {
            String name;
            while ((name = in.nextField(child)) != null) {
                if (name.isEmpty()) {
                    in.skip();
                } else if (in.enterArray()) {
                    while (in.nextElement()) {
                        int start = in.position();
                        in.skip();
                        element(level, bytes, start, in.position(), packer);
                    }
                }
            }
        }
        return packer.finish();
    }

    private void element(int level, byte[] bytes, int start, int end, Packer packer) {
        if (end - start <= packer.room()) {
            packer.add(bytes, start, end - start);
        } else if (level + 1 < children.size()) {
            for (byte[] part : split(level + 1, bytes, start, end, packer.room())) {
                packer.add(part, 0, part.length);
            }
        } else {
            rejected++;
        }
    }

    /** The fields that every part repeats, and the beginning of the list of elements. */
    private byte[] head(int level, byte[] bytes, int from, int to) {
        String child = children.get(level);
        FieldNames known = FieldNames.of(child);
        StringBuilder head = new StringBuilder("{");
        JsonReader in = new JsonReader().reset(bytes, from, to);
        if (in.enterObject()) {
            String name;
            while ((name = in.nextField(known)) != null) {
                String written = in.fieldName();
                int start = in.position();
                in.skip();
                int length = in.position() - start;
                // What leaves no room for records is not worth keeping.
                if (name.isEmpty() && head.length() + length <= max / 2) {
                    head.append(new JsonWriter().value(written)).append(':');
                    head.append(new String(bytes, start, length, StandardCharsets.UTF_8))
                            .append(',');
                }
            }
        }
        return head.append('"').append(child).append("\":[").toString().getBytes(StandardCharsets.UTF_8);
    }
}
