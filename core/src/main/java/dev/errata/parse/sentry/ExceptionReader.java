// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.echo.EchoRules;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.parse.EndsBuffer;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import dev.errata.parse.sentry.SentryException.Link;

/** Reads {@code exception} in its forms: an object with {@code values}, a bare list, or one exception. */
final class ExceptionReader {

    private static final FieldNames EXCEPTION =
            FieldNames.of("values", "type", "value", "module", "mechanism", "stacktrace");
    private static final FieldNames MECHANISM =
            FieldNames.of("type", "handled", "synthetic", "exception_id", "parent_id", "source");

    private final JsonReader json;
    private final StackReader stacks;

    private InApp handled = InApp.UNKNOWN;
    private boolean synthetic;
    private boolean byHandler;
    private Link link = Link.NONE;

    ExceptionReader(JsonReader json, StackReader stacks) {
        this.json = json;
        this.stacks = stacks;
    }

    /** Reads what comes next into an emptied buffer, in wire order. */
    void read(EndsBuffer<SentryException> into) {
        into.clear();
        byHandler = false;
        if (json.peek() == JsonKind.ARRAY) {
            list(into);
        } else {
            one(into);
        }
    }

    /** Whether what was read last was reported by a handler of {@link EchoRules}; says it once. */
    boolean takeByHandler() {
        boolean taken = byHandler;
        byHandler = false;
        return taken;
    }

    private void list(EndsBuffer<SentryException> into) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                one(into);
            }
        }
    }

    private void one(EndsBuffer<SentryException> into) {
        if (!json.enterObject()) {
            return;
        }
        String type = "";
        String value = "";
        String module = "";
        StackTrace stack = StackTrace.EMPTY;
        handled = InApp.UNKNOWN;
        synthetic = false;
        link = Link.NONE;
        String name;
        while ((name = json.nextField(EXCEPTION)) != null) {
            switch (name) {
                case "values" -> list(into);
                case "type" -> type = json.text();
                case "value" -> value = json.textOrJson();
                case "module" -> module = json.text();
                case "mechanism" -> mechanism();
                case "stacktrace" -> stack = stacks.read();
                default -> json.skip();
            }
        }
        SentryException exception = new SentryException(type, value, module, stack, handled, synthetic, link);
        if (!exception.saysNothing()) {
            into.add(exception);
        }
    }

    private void mechanism() {
        if (!json.enterObject()) {
            return;
        }
        int id = -1;
        int parent = -1;
        String type = "";
        String source = "";
        String name;
        while ((name = json.nextField(MECHANISM)) != null) {
            switch (name) {
                case "type" -> type = json.text();
                case "handled" -> handled = StackReader.inApp(json);
                case "synthetic" -> synthetic = StackReader.inApp(json) == InApp.YES;
                case "exception_id" -> id = number();
                case "parent_id" -> parent = number();
                case "source" -> source = json.text();
                default -> json.skip();
            }
        }
        byHandler |= EchoRules.isHandler(type);
        link = new Link(id, parent, source, type.equals("suppressed") || source.contains("suppressed"));
    }

    private int number() {
        if (json.peek() == JsonKind.NUMBER) {
            return json.count();
        }
        json.skip();
        return -1;
    }
}
