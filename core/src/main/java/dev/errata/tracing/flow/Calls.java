// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.Connection;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.origin.PeerNames;
import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of a trace: one for each exit span and service that answered it, and one for each entry span that no exit
 * span called.
 */
final class Calls {

    /** Stands for whoever called from outside. */
    private static final String USER = "user";

    private final PeerNames names;
    private final List<Call> calls = new ArrayList<>();

    private Calls(PeerNames names) {
        this.names = names;
    }

    static List<Call> of(SpanForest forest, PeerNames names) {
        Calls found = new Calls(names);
        for (SpanNode node : forest.present()) {
            if (node.span().kind().isExit()) {
                found.made(node);
            } else if (node.span().kind().isEntry()) {
                found.received(node);
            }
        }
        return found.calls;
    }

    private void made(SpanNode exit) {
        Map<String, List<SpanNode>> served = new LinkedHashMap<>();
        for (SpanNode callee : exit.callees()) {
            served.computeIfAbsent(callee.span().service(), any -> new ArrayList<>(1))
                    .add(callee);
        }
        if (served.isEmpty()) {
            served.put(names.peer(exit.span()), List.of());
        }
        served.forEach((callee, spans) ->
                calls.add(new Call(exit.span().service(), callee, connection(exit, spans), exit, spans, exit)));
    }

    private void received(SpanNode entry) {
        SpanNode parent = entry.caller();
        if (parent != null && parent.span().kind().isExit()) {
            return;
        }
        String caller = parent == null ? absent(entry) : parent.span().service();
        SpanNode within = parent == null ? entry : parent;
        calls.add(new Call(
                caller, entry.span().service(), connection(entry.span().kind()), null, List.of(entry), within));
    }

    /** A message that links elsewhere was sent by a span of another trace. */
    private static String absent(SpanNode entry) {
        boolean sentElsewhere = entry.span().kind() == SpanKind.CONSUMER
                && !entry.span().links().isEmpty();
        return entry.isTrueRoot() && !sentElsewhere ? USER : PeerNames.UNKNOWN;
    }

    private static Connection connection(SpanNode exit, List<SpanNode> served) {
        Connection told = exit.span().connection();
        if (told != null && (told != Connection.VIRTUAL || served.isEmpty())) {
            return told;
        }
        return served.isEmpty()
                ? Connection.VIRTUAL
                : connection(served.get(0).span().kind());
    }

    private static Connection connection(SpanKind entry) {
        return entry == SpanKind.CONSUMER ? Connection.MESSAGING : Connection.RPC;
    }
}
