// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;

/** Reads what surrounds an error: tags, user, request, contexts, client. */
final class ContextReader {

    private static final FieldNames TAG_NAMES = FieldNames.of("service", "service.name");
    private static final FieldNames USER = FieldNames.of("id", "email", "username", "ip_address");
    private static final FieldNames REQUEST = FieldNames.of("url", "method");
    private static final FieldNames CONTEXTS = FieldNames.of("trace", "app");
    private static final FieldNames TRACE = FieldNames.of("trace_id", "span_id");
    private static final FieldNames APP = FieldNames.of("app_name");
    private static final FieldNames SDK = FieldNames.of("name", "version");

    private final JsonReader json;
    private final ErrorEventBuilder event;
    private String serviceTag = "";
    private String appName = "";

    ContextReader(JsonReader json, ErrorEventBuilder event) {
        this.json = json;
        this.event = event;
    }

    void clear() {
        serviceTag = "";
        appName = "";
    }

    /** The service that tags or contexts name, or empty. */
    String service() {
        return serviceTag.isEmpty() ? appName : serviceTag;
    }

    /** An object, or a list of pairs. */
    void tags() {
        if (json.peek() == JsonKind.ARRAY) {
            json.enterArray();
            while (json.nextElement()) {
                pair();
            }
        } else if (json.enterObject()) {
            while (json.nextField(TAG_NAMES) != null) {
                tag(json.fieldName(), json.text());
            }
        }
    }

    private void pair() {
        if (!json.enterArray()) {
            return;
        }
        String key = "";
        String value = "";
        for (int i = 0; json.nextElement(); i++) {
            String text = json.text();
            key = i == 0 ? text : key;
            value = i == 1 ? text : value;
        }
        tag(key, value);
    }

    private void tag(String key, String value) {
        event.tag(key, value);
        if (key.equals("service") || key.equals("service.name")) {
            serviceTag = value;
        }
    }

    void user() {
        if (!json.enterObject()) {
            return;
        }
        String id = "";
        String email = "";
        String username = "";
        String address = "";
        String name;
        while ((name = json.nextField(USER)) != null) {
            switch (name) {
                case "id" -> id = json.text();
                case "email" -> email = json.text();
                case "username" -> username = json.text();
                case "ip_address" -> address = json.text();
                default -> json.skip();
            }
        }
        event.user(firstOf(id, email, username, address.equals("{{auto}}") ? "" : address));
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    void request() {
        if (!json.enterObject()) {
            return;
        }
        String url = "";
        String method = "";
        String name;
        while ((name = json.nextField(REQUEST)) != null) {
            switch (name) {
                case "url" -> url = json.text();
                case "method" -> method = json.text();
                default -> json.skip();
            }
        }
        event.request(method, url);
    }

    void contexts() {
        if (!json.enterObject()) {
            return;
        }
        String name;
        while ((name = json.nextField(CONTEXTS)) != null) {
            switch (name) {
                case "trace" -> trace();
                case "app" -> app();
                default -> json.skip();
            }
        }
    }

    private void trace() {
        if (!json.enterObject()) {
            return;
        }
        String trace = "";
        String span = "";
        String name;
        while ((name = json.nextField(TRACE)) != null) {
            switch (name) {
                case "trace_id" -> trace = json.text();
                case "span_id" -> span = json.text();
                default -> json.skip();
            }
        }
        event.trace(trace, span);
    }

    private void app() {
        if (!json.enterObject()) {
            return;
        }
        String name;
        while ((name = json.nextField(APP)) != null) {
            if (name.equals("app_name")) {
                appName = json.text();
            } else {
                json.skip();
            }
        }
    }

    void sdk() {
        if (!json.enterObject()) {
            return;
        }
        String client = "";
        String version = "";
        String name;
        while ((name = json.nextField(SDK)) != null) {
            switch (name) {
                case "name" -> client = json.text();
                case "version" -> version = json.text();
                default -> json.skip();
            }
        }
        if (!client.isEmpty()) {
            event.sdk(version.isEmpty() ? client : client + '/' + version);
        }
    }
}
