// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import dev.errata.model.Format;
import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON lines, or a list of objects, as shippers post them. Objects that only wrap a line of a log are unwrapped, so
 * that a stack trace whose lines came one by one is whole again, and JSON that a logger wrote is an entry. Broken lines go
 * on as they are: the parser keeps them as rejections. Not thread safe.
 */
final class JsonLines {

    private final JsonReader json = new JsonReader();
    private final JsonReader inner = new JsonReader();
    private final WrappedLine wrapped = new WrappedLine();
    private final List<byte[]> objects = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final TextBySource texts = new TextBySource();

    private JsonLines() {}

    /** The records of a body, those of one format together. */
    static List<LineRecords> read(byte[] body) {
        JsonLines lines = new JsonLines();
        int first = 0;
        while (first < body.length && body[first] <= ' ' && body[first] >= 0) {
            first++;
        }
        if (first == body.length || body[first] != '[' || !lines.list(body, first)) {
            lines.lines(body);
        }
        return lines.finish();
    }

    /** Reads a list, twice, so that nothing is taken before all of it was seen; false if it is none. */
    private boolean list(byte[] body, int from) {
        try {
            elements(body, from, (start, end) -> {});
        } catch (MalformedPayload notAList) {
            return false; // then it is lines, of which the parser says what is wrong
        }
        elements(body, from, (start, end) -> line(body, start, end));
        return true;
    }

    private interface Range {
        void take(int start, int end);
    }

    private void elements(byte[] body, int from, Range element) {
        json.reset(body, from, body.length);
        json.enterArray();
        while (json.nextElement()) {
            if (json.peek() != JsonKind.OBJECT) {
                throw new MalformedPayload(RejectReason.JSON_NOT_AN_EVENT, "an element is an object");
            }
            int start = json.position();
            json.skip();
            element.take(start, json.position());
        }
        json.finish();
    }

    private void lines(byte[] body) {
        int from = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (i > from) {
                    line(body, from, i);
                }
                from = i + 1;
            }
        }
    }

    private void line(byte[] body, int from, int to) {
        if (!wrapped.read(body, from, to)) {
            entry(body, from, to);
            return;
        }
        byte[] written = wrapped.written().getBytes(StandardCharsets.UTF_8);
        if (isObject(written)) {
            entry(written, 0, written.length); // of a logger that writes JSON
        } else {
            texts.add(wrapped.source(), wrapped.line());
        }
    }

    private boolean isObject(byte[] written) {
        try {
            inner.reset(written, 0, written.length);
            if (inner.peek() != JsonKind.OBJECT) {
                return false;
            }
            inner.skip();
            inner.finish();
            return true;
        } catch (MalformedPayload text) {
            return false;
        }
    }

    private void entry(byte[] body, int from, int to) {
        if (open.size() > 0 && open.size() + (to - from) > TextCutter.TARGET) {
            close();
        }
        open.write(body, from, to - from);
        open.write('\n');
    }

    private void close() {
        objects.add(open.toByteArray());
        open.reset();
    }

    private List<LineRecords> finish() {
        if (open.size() > 0) {
            close();
        }
        List<LineRecords> records = new ArrayList<>(2);
        if (!objects.isEmpty()) {
            records.add(new LineRecords(Format.ERRATA_JSON, objects));
        }
        List<byte[]> unwrapped = texts.records();
        if (!unwrapped.isEmpty()) {
            records.add(new LineRecords(Format.TEXT, unwrapped));
        }
        return records;
    }
}
