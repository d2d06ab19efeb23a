// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.json;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import java.util.HashMap;
import java.util.Map;

/** A JSON object of scalars that this system wrote itself, field by field as text. */
public final class FlatObject {

    private FlatObject() {}

    /**
     * Its fields; those of other names are passed over.
     *
     * @param what it is, for people: {@code a firing}
     * @throws MalformedPayload if the bytes are no such object, or a field is given twice
     */
    public static Map<String, String> read(JsonReader json, byte[] bytes, FieldNames names, String what) {
        json.reset(bytes, 0, bytes.length);
        if (json.peek() != JsonKind.OBJECT) {
            throw malformed(what + " is a JSON object");
        }
        Map<String, String> fields = new HashMap<>();
        json.enterObject();
        for (String name = json.nextField(names); name != null; name = json.nextField(names)) {
            if (name.isEmpty()) {
                json.skip();
            } else if (fields.put(name, json.text()) != null) {
                throw malformed(name + " is given twice");
            }
        }
        json.finish();
        return fields;
    }

    private static MalformedPayload malformed(String detail) {
        return new MalformedPayload(RejectReason.JSON_MALFORMED, detail);
    }
}
