// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import dev.errata.gateway.intake.outcome.Category;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.model.EventId;
import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import dev.errata.parse.sentry.EnvelopeItem;
import dev.errata.parse.sentry.EnvelopeSplitter;
import dev.errata.parse.sentry.StoreBody;

/** Finds the events in what Sentry clients send, with the splitter and the JSON reader of the parsers. Not thread safe. */
final class SentryReader {

    /** Clients send one; more than this are cut off. */
    static final int MAX_EVENTS = 1_000;

    private static final FieldNames EVENT = FieldNames.of("event_id", "type");

    private final EnvelopeSplitter splitter = new EnvelopeSplitter();
    private final JsonReader json = new JsonReader();
    private final int maxEvent;

    /**
     * A reader.
     *
     * @param maxEvent largest event, in bytes
     */
    SentryReader(int maxEvent) {
        this.maxEvent = maxEvent;
    }

    /** Reads an envelope; the items in front of a broken frame are good. */
    SentryItems envelope(byte[] body) {
        SentryItems items = new SentryItems();
        try {
            splitter.split(body, item -> item(items, item));
        } catch (MalformedPayload e) {
            items.broken(Reason.MALFORMED, e.detail());
        }
        items.header(splitter.header());
        return items;
    }

    private void item(SentryItems items, EnvelopeItem item) {
        Category category = Category.ofItem(item.type());
        if (category == Category.INTERNAL) {
            ClientReport.read(json, item.bytes(), item.from(), item.to(), items);
        } else if (category != Category.ERROR) {
            items.other(category);
        } else if (items.events().size() == MAX_EVENTS) {
            items.broken(Reason.TOO_LARGE, "an envelope has at most " + MAX_EVENTS + " events");
        } else {
            event(items, item.bytes(), item.from(), item.to());
        }
    }

    /** Reads the body of a store request. */
    SentryItems store(byte[] body) {
        SentryItems items = new SentryItems();
        try {
            byte[] event = StoreBody.decode(body);
            event(items, event, 0, event.length);
        } catch (MalformedPayload e) {
            broken(items, e);
        }
        return items;
    }

    private void event(SentryItems items, byte[] bytes, int from, int to) {
        if (to - from > maxEvent) {
            items.broken(Reason.TOO_LARGE, "an event has at most " + maxEvent + " bytes");
            return;
        }
        try {
            json.reset(bytes, from, to);
            if (json.peek() != JsonKind.OBJECT) {
                throw new MalformedPayload(RejectReason.JSON_NOT_AN_EVENT, "an event is a JSON object");
            }
            String id = "";
            String type = "";
            json.enterObject();
            String name;
            while ((name = json.nextField(EVENT)) != null) {
                switch (name) {
                    case "event_id" -> id = json.text();
                    case "type" -> type = json.text();
                    default -> json.skip();
                }
            }
            json.finish();
            if (type.equals("transaction")) {
                items.other(Category.TRANSACTION);
            } else {
                items.event(new SentryEvent(EventId.parse(id), bytes, from, to));
            }
        } catch (MalformedPayload e) {
            broken(items, e);
        } finally {
            json.release();
        }
    }

    private static void broken(SentryItems items, MalformedPayload e) {
        items.broken(e.reason() == RejectReason.TOO_LARGE ? Reason.TOO_LARGE : Reason.MALFORMED, e.detail());
    }
}
