// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.model.Fingerprint;
import dev.errata.model.Fingerprinting;
import dev.errata.model.Placement;
import dev.errata.model.Rejection;
import java.io.PrintWriter;

/** Tells programs how each event is read and where it goes: one object a line. */
final class ExplainJson implements Explained {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    ExplainJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void event(int number, Placed placed) {
        Fingerprinting made = placed.event().fingerprinting();
        ObjectNode line = JSON.createObjectNode();
        line.put("event", number).put("id", placed.event().event().id().toString());
        line.put("title", made.title()).put("type", made.type());
        line.put("template", made.template()).put("culprit", made.culprit());
        keys(line.putObject("keys"), made);
        ArrayNode stack = line.putArray("stack");
        ShownFrame.of(placed.variant())
                .forEach(frame -> stack.addObject()
                        .put("frame", frame.canonical())
                        .put("ownership", frame.ownership().name())
                        .put("in_app", frame.received().inApp().name())
                        .put("compared", frame.compared()));
        placement(line, placed);
        print(line);
    }

    private static void keys(ObjectNode keys, Fingerprinting made) {
        key(keys, "K0", made.keys().rule());
        key(keys, "K1", made.keys().frames());
        key(keys, "K2", made.keys().site());
        key(keys, "K3", made.keys().top());
    }

    private static void key(ObjectNode keys, String name, long key) {
        keys.put(name, key == 0 ? null : Fingerprint.hex(key));
    }

    private static void placement(ObjectNode line, Placed placed) {
        Placement placement = placed.placement();
        line.put("group", Fingerprint.hex(placement.group())).put("group_title", placed.groupTitle());
        line.put("cause", placement.cause().name()).put("known", placed.known());
        try {
            line.set("explanation", JSON.readTree(placement.explanation()));
        } catch (JsonProcessingException notJson) {
            line.put("explanation", placement.explanation());
        }
    }

    @Override
    public void rejection(Rejection rejection) {
        print(JSON.createObjectNode()
                .put("rejected", rejection.reason().name())
                .put("origin", rejection.origin())
                .put("detail", rejection.detail()));
    }

    @Override
    public void end(int events, int notErrors) {
        out.flush();
    }

    private void print(ObjectNode line) {
        out.println(line);
    }
}
