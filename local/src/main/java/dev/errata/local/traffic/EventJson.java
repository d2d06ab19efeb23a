// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Frame;
import dev.errata.model.InApp;

/** Writes the Sentry event JSON of one error, with a mark for every {@link Slot}. All text is ASCII. */
final class EventJson {

    private final StringBuilder out = new StringBuilder(4_096);
    private final TraceModel trace;

    private EventJson(TraceModel trace) {
        this.trace = trace;
    }

    static String render(TraceModel trace) {
        EventJson json = new EventJson(trace);
        json.head();
        json.exceptions();
        json.context();
        return json.out.toString();
    }

    private void head() {
        String service = trace.service().name();
        String[] sdk = trace.service().platform().sdk().split("/", 2);
        add("{\"event_id\":\"").add(Slot.EVENT_ID).add("\",\"timestamp\":\"").add(Slot.TIMESTAMP);
        add("\",\"platform\":\"" + trace.service().platform().wireName() + "\",\"level\":\"error\"");
        add(",\"release\":\"" + service + "@")
                .add(Slot.VERSION)
                .add("\",\"environment\":")
                .add(Slot.ENVIRONMENT);
        add(",\"server_name\":\"" + service + "-").add(Slot.HOST);
        add("\",\"transaction\":\"" + trace.transaction() + "\"");
        add(",\"sdk\":{\"name\":\"" + sdk[0] + "\",\"version\":\"" + sdk[1] + "\"}");
    }

    private void exceptions() {
        add(",\"exception\":{\"values\":[");
        exception(trace.type(), message());
        add(",\"stacktrace\":{\"frames\":[");
        for (int i = 0; i < trace.frames().size(); i++) {
            add(i == 0 ? "" : ",");
            frame(trace.frames().get(i));
        }
        add("]},\"mechanism\":{\"type\":\"generic\",\"handled\":false}}");
        if (!trace.cause().isEmpty()) {
            add(",");
            exception(trace.cause(), "request " + Slot.HEX.mark() + " failed");
            add("}");
        }
        add("]}");
    }

    private String message() {
        return trace.message()
                .replace("\"", "\\\"")
                .replace("{n}", String.valueOf(Slot.NUMBER.mark()))
                .replace("{h}", String.valueOf(Slot.HEX.mark()));
    }

    /** Java clients send the package apart from the class; the object stays open. */
    private void exception(String type, String message) {
        int dot = type.lastIndexOf('.');
        add("{\"type\":\"" + type.substring(dot + 1) + "\",\"value\":\"" + message + "\"");
        add(dot < 0 ? "" : ",\"module\":\"" + type.substring(0, dot) + "\"");
    }

    private void frame(Frame frame) {
        add("{\"filename\":\"" + frame.file() + "\",\"function\":\"" + frame.function() + "\"");
        add(frame.module().isEmpty() ? "" : ",\"module\":\"" + frame.module() + "\"");
        add(",\"lineno\":" + frame.line());
        add(frame.column() == 0 ? "" : ",\"colno\":" + frame.column());
        add(frame.inApp() == InApp.UNKNOWN ? "}" : ",\"in_app\":" + (frame.inApp() == InApp.YES) + "}");
    }

    private void context() {
        add(",\"user\":{\"id\":\"u-")
                .add(Slot.USER)
                .add("\"},\"tags\":{\"service\":\"" + trace.service().name());
        add("\",\"region\":\"eu-central\",\"shard\":\"").add(Slot.HOST).add("\"}");
        add(",\"request\":{\"method\":\"GET\",\"url\":\"https://"
                + trace.service().project() + ".example.com/v1/items/");
        add(Slot.NUMBER).add("\"},\"contexts\":{\"trace\":{\"trace_id\":\"").add(Slot.TRACE_ID);
        add("\",\"span_id\":\"").add(Slot.SPAN_ID).add("\"}}}");
    }

    private EventJson add(String text) {
        out.append(text);
        return this;
    }

    private EventJson add(Slot slot) {
        out.append(slot.mark());
        return this;
    }
}
