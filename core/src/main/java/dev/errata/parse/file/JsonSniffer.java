// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.file;

import dev.errata.model.Format;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;

/** Tells by its fields which format a JSON document is in. Reusable, not thread safe. */
final class JsonSniffer {

    private static final FieldNames TELLING = FieldNames.of(
            "resourceLogs",
            "resourceSpans",
            "exception",
            "sentry.interfaces.Exception",
            "sentry.interfaces.Message",
            "logentry",
            "sdk",
            "event_id",
            "platform");
    private static final FieldNames VALUES = FieldNames.of("values");
    private static final FieldNames ITEM_TYPE = FieldNames.of("type");

    private final JsonReader reader = new JsonReader();

    /** The format; {@link Format#ERRATA_JSON} for whatever is no other, broken documents included. */
    Format format(byte[] document) {
        try {
            reader.reset(document, 0, document.length);
            return reader.peek() == JsonKind.OBJECT && reader.enterObject() ? ofFields() : Format.ERRATA_JSON;
        } catch (MalformedPayload broken) {
            return Format.ERRATA_JSON; // its parser says what is wrong with it
        }
    }

    /** Other loggers have ids and platforms too, but seldom both, and then an exception that is text. */
    private Format ofFields() {
        boolean identified = false;
        boolean ofPlatform = false;
        boolean textual = false;
        for (String field = reader.nextField(TELLING); field != null; field = reader.nextField(TELLING)) {
            switch (field) {
                case "resourceLogs":
                    return Format.OTLP_LOGS;
                case "resourceSpans":
                    return Format.OTLP_SPANS;
                case "sentry.interfaces.Exception", "sentry.interfaces.Message", "logentry":
                    return Format.SENTRY_EVENT;
                case "exception":
                    if (isSentryException()) {
                        return Format.SENTRY_EVENT;
                    }
                    textual = true;
                    break;
                case "sdk":
                    if (reader.peek() == JsonKind.OBJECT) {
                        return Format.SENTRY_EVENT;
                    }
                    reader.skip();
                    break;
                default:
                    identified |= field.equals("event_id");
                    ofPlatform |= field.equals("platform");
                    reader.skip();
            }
        }
        return identified && ofPlatform && !textual ? Format.SENTRY_EVENT : Format.ERRATA_JSON;
    }

    /** Whether the value that comes next is a list, as is or as {@code values}. */
    private boolean isSentryException() {
        if (reader.peek() == JsonKind.ARRAY) {
            return true;
        }
        if (!reader.enterObject()) {
            return false;
        }
        boolean listed = false;
        for (String field = reader.nextField(VALUES); field != null; field = reader.nextField(VALUES)) {
            listed |= field.equals("values");
            reader.skip();
        }
        return listed;
    }

    /** Whether the first line is a JSON object and the next one an item header of a Sentry envelope. */
    boolean isEnvelope(byte[] content) {
        int end = lineEnd(content, 0);
        int next = lineEnd(content, end + 1);
        return isWhole(content, 0, end) && isWhole(content, end + 1, next) && hasItemType(content, end + 1, next);
    }

    /** Whether an object has a type and is none of the documents that this class knows. */
    private boolean hasItemType(byte[] content, int from, int to) {
        reader.reset(content, from, to);
        boolean typed = false;
        if (reader.enterObject()) {
            for (String field = reader.nextField(ITEM_TYPE); field != null; field = reader.nextField(ITEM_TYPE)) {
                if (field.isEmpty() && !isOfItemHeader(reader.fieldName())) {
                    return false;
                }
                typed |= !field.isEmpty();
                reader.skip();
            }
        }
        return typed;
    }

    private static boolean isOfItemHeader(String field) {
        return field.equals("length")
                || field.equals("content_type")
                || field.equals("filename")
                || field.equals("attachment_type")
                || field.equals("item_count");
    }

    private static int lineEnd(byte[] content, int from) {
        int end = Math.min(from, content.length);
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Whether the bytes are one whole JSON value. */
    boolean isWhole(byte[] document) {
        return isWhole(document, 0, document.length);
    }

    private boolean isWhole(byte[] document, int from, int to) {
        if (from >= to) {
            return false;
        }
        try {
            reader.reset(document, from, to);
            reader.skip();
            reader.finish();
            return true;
        } catch (MalformedPayload incomplete) {
            return false;
        }
    }
}
