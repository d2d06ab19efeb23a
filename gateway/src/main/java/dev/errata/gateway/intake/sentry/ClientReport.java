// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import dev.errata.gateway.intake.outcome.Category;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonReader;

/** What a client says that it dropped itself. A report that is broken says nothing: it is no event that could be lost. */
final class ClientReport {

    private static final int MAX_ENTRIES = 100;
    private static final int MAX_REASON = 40;
    private static final int MAX_QUANTITY_DIGITS = 9;
    private static final FieldNames REPORT = FieldNames.of("discarded_events");
    private static final FieldNames ENTRY = FieldNames.of("reason", "category", "quantity");

    private ClientReport() {}

    /** Adds what the report in {@code [from, to)} says, as far as it can be read. */
    static void read(JsonReader json, byte[] bytes, int from, int to, SentryItems items) {
        try {
            json.reset(bytes, from, to);
            if (!json.enterObject()) {
                return;
            }
            String name;
            while ((name = json.nextField(REPORT)) != null) {
                if (name.isEmpty()) {
                    json.skip();
                } else if (json.enterArray()) {
                    entries(json, items);
                }
            }
        } catch (MalformedPayload broken) {
            items.other(Category.INTERNAL);
        } finally {
            json.release();
        }
    }

    private static void entries(JsonReader json, SentryItems items) {
        for (int entries = 0; json.nextElement(); entries++) {
            if (entries < MAX_ENTRIES) {
                entry(json, items);
            } else {
                json.skip();
            }
        }
    }

    private static void entry(JsonReader json, SentryItems items) {
        if (!json.enterObject()) {
            return;
        }
        String reason = "";
        String category = "";
        String quantity = "";
        String name;
        while ((name = json.nextField(ENTRY)) != null) {
            switch (name) {
                case "reason" -> reason = json.text();
                case "category" -> category = json.text();
                case "quantity" -> quantity = json.text();
                default -> json.skip();
            }
        }
        if (isReason(reason) && isQuantity(quantity)) {
            items.discarded(Category.named(category), reason, Integer.parseInt(quantity));
        }
    }

    /** One of the words of the protocol, such as {@code queue_overflow}, or one like them. */
    private static boolean isReason(String text) {
        return text.length() <= MAX_REASON
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    private static boolean isQuantity(String text) {
        return text.length() <= MAX_QUANTITY_DIGITS
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
