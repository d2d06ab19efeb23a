// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.parse.EndsBuffer;
import dev.errata.parse.FieldLimits;
import dev.errata.parse.FrameLimit;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.security.SecureRandom;
import java.util.List;

/** Reads {@code {"frames": […]}}, oldest call first, keeping the ends of stacks that are too long. */
final class StackReader {

    private static final FieldNames STACK = FieldNames.of("frames");
    private static final FieldNames FRAME = FieldNames.of(
            "function",
            "raw_function",
            "module",
            "package",
            "filename",
            "abs_path",
            "lineno",
            "colno",
            "in_app",
            "context_line");

    private final JsonReader json;
    private final EndsBuffer<Frame> frames = new EndsBuffer<>(FieldLimits.OLDEST_FRAMES, FieldLimits.NEWEST_FRAMES);
    private final StackMemo memo = new StackMemo(new SecureRandom().nextLong());
    private boolean trimmed;

    StackReader(JsonReader json) {
        this.json = json;
    }

    /** Whether any stack was cut since the last call. */
    boolean takeTrimmed() {
        boolean was = trimmed;
        trimmed = false;
        return was;
    }

    /** The stack that comes next; empty if it is none. */
    StackTrace read() {
        StackTrace stack = StackTrace.EMPTY;
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(STACK)) != null) {
                if (name.equals("frames")) {
                    stack = frames();
                } else {
                    json.skip();
                }
            }
        }
        return stack;
    }

    /** Memorised whole: most stacks have been here before. */
    private StackTrace frames() {
        json.peek();
        int from = json.position();
        json.skip();
        int to = json.position();
        if (to - from > StackMemo.MAX_LENGTH) {
            json.rewind(from);
            return newFrames();
        }
        StackTrace known = memo.find(json.bytes(), from, to);
        if (!known.isEmpty()) {
            return known;
        }
        json.rewind(from);
        StackTrace stack = newFrames();
        if (stack.frames().size() < FieldLimits.OLDEST_FRAMES + FieldLimits.NEWEST_FRAMES) {
            memo.put(stack);
        }
        return stack;
    }

    private StackTrace newFrames() {
        frames.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    add(frame());
                }
            }
        }
        trimmed |= frames.trimmed();
        List<Frame> kept = frames.take();
        return kept.isEmpty() ? StackTrace.EMPTY : new StackTrace(kept);
    }

    private void add(Frame frame) {
        if (!frame.function().isEmpty()
                || !frame.file().isEmpty()
                || !frame.module().isEmpty()) {
            frames.add(FrameLimit.cut(frame));
        }
    }

    private Frame frame() {
        String function = "";
        String rawFunction = "";
        String module = "";
        String pack = "";
        String file = "";
        String path = "";
        String source = "";
        int line = 0;
        int column = 0;
        InApp inApp = InApp.UNKNOWN;
        String name;
        while ((name = json.nextField(FRAME)) != null) {
            switch (name) {
                case "function" -> function = json.text();
                case "raw_function" -> rawFunction = json.text();
                case "module" -> module = json.text();
                case "package" -> pack = json.text();
                case "filename" -> file = json.text();
                case "abs_path" -> path = json.text();
                case "lineno" -> line = json.count();
                case "colno" -> column = json.count();
                case "in_app" -> inApp = inApp(json);
                case "context_line" -> source = json.text();
                default -> json.skip();
            }
        }
        return new Frame(
                module.isEmpty() ? pack : module,
                function.isEmpty() ? rawFunction : function,
                file.isEmpty() ? path : file,
                line,
                column,
                inApp,
                source);
    }

    /** A boolean that may be absent, null or a string. */
    static InApp inApp(JsonReader json) {
        JsonKind kind = json.peek();
        String text = json.text();
        if (kind == JsonKind.TRUE || text.equalsIgnoreCase("true")) {
            return InApp.YES;
        }
        return kind == JsonKind.FALSE || text.equalsIgnoreCase("false") ? InApp.NO : InApp.UNKNOWN;
    }
}
