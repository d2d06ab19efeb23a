// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.otlp.Attributes.Attribute;
import dev.errata.parse.protobuf.ProtobufReader;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code KeyValue} and {@code AnyValue} of opentelemetry/proto/common/v1. */
final class ProtobufAttributes {

    static final int MAX_DEPTH = 32;

    private final ProtobufReader in;

    ProtobufAttributes(ProtobufReader in) {
        this.in = in;
    }

    /** The attributes of a {@code Resource}, field 1 of it. */
    Attributes resource() {
        Attributes attributes = Attributes.empty();
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            if (field == 1) {
                attributes.add(keyValue());
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return attributes;
    }

    /** Field 1 of an {@code InstrumentationScope}: its name. */
    String scopeName() {
        String name = "";
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            if (field == 1) {
                name = in.text();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return name;
    }

    Attribute keyValue() {
        return keyValue(0);
    }

    /** Reads a {@code KeyValue} only as far as it is wanted. */
    void keyValue(AttributeSink sink) {
        String key = "";
        String value = "";
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            if (field == 1) {
                key = in.text();
            } else if (field == 2 && (key.isEmpty() || sink.wants(key))) {
                value = value();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        sink.put(key, value);
    }

    /** An {@code AnyValue} as text. */
    String value() {
        return value("", 0).value();
    }

    private Attribute keyValue(int depth) {
        String key = "";
        Attribute value = new Attribute("", "", true);
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> key = in.text();
                case 2 -> value = value("", depth);
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new Attribute(key, value.value(), value.scalar());
    }

    private Attribute value(String key, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedPayload(RejectReason.PROTOBUF_MALFORMED, "a value is nested deeper than " + MAX_DEPTH);
        }
        String text = "";
        boolean scalar = true;
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            switch (field) {
                case 1 -> text = in.text();
                case 2 -> text = Boolean.toString(in.integer() != 0);
                case 3 -> text = Long.toString(in.integer());
                case 4 -> text = Double.toString(in.real());
                case 5, 6 -> {
                    text = nested(field == 6, depth + 1);
                    scalar = false;
                }
                case 7 -> text = in.hex();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new Attribute(key, text, scalar);
    }

    private String nested(boolean map, int depth) {
        List<String> parts = new ArrayList<>();
        int outer = in.enter();
        int field;
        while ((field = in.nextField()) != ProtobufReader.END) {
            if (field != 1) {
                in.skip();
            } else if (map) {
                Attribute pair = keyValue(depth);
                parts.add(pair.key() + '=' + pair.value());
            } else {
                parts.add(value("", depth).value());
            }
        }
        in.leave(outer);
        return map ? "{" + String.join(", ", parts) + "}" : "[" + String.join(", ", parts) + "]";
    }
}
