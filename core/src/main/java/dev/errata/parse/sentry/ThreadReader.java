// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;

/** Reads {@code threads}, a list or {@code {"values": […]}}, for the one stack that tells where a message was logged. */
final class ThreadReader {

    private static final FieldNames THREADS = FieldNames.of("values");
    private static final FieldNames THREAD = FieldNames.of("crashed", "current", "stacktrace");

    private final JsonReader json;
    private final StackReader stacks;
    private StackTrace best = StackTrace.EMPTY;
    private boolean bestIsMarked;

    ThreadReader(JsonReader json, StackReader stacks) {
        this.json = json;
        this.stacks = stacks;
    }

    /** The stack of the crashed or current thread, else of the first thread that has one. */
    StackTrace read() {
        best = StackTrace.EMPTY;
        bestIsMarked = false;
        if (json.peek() == JsonKind.ARRAY) {
            list();
        } else if (json.enterObject()) {
            String name;
            while ((name = json.nextField(THREADS)) != null) {
                if (name.equals("values")) {
                    list();
                } else {
                    json.skip();
                }
            }
        }
        return best;
    }

    private void list() {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    thread();
                }
            }
        }
    }

    private void thread() {
        StackTrace stack = StackTrace.EMPTY;
        boolean marked = false;
        String name;
        while ((name = json.nextField(THREAD)) != null) {
            switch (name) {
                case "crashed", "current" -> marked |= StackReader.inApp(json) == InApp.YES;
                case "stacktrace" -> stack = stacks.read();
                default -> json.skip();
            }
        }
        if (!stack.isEmpty() && (best.isEmpty() || (marked && !bestIsMarked))) {
            best = stack;
            bestIsMarked = marked;
        }
    }
}
