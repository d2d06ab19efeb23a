// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.PeerSighting;
import dev.errata.tracing.Span;
import dev.errata.tracing.origin.PeerNames;
import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.List;

/** Tells of each call whose spans answered at its address; what is only supposed is not told. */
public final class PeerSightings {

    private PeerSightings() {}

    public static List<PeerSighting> of(String project, SpanForest forest) {
        List<PeerSighting> sightings = new ArrayList<>();
        for (SpanNode node : forest.present()) {
            Span span = node.span();
            String address = PeerNames.address(span);
            if (span.kind().isExit() && !address.isEmpty()) {
                sightings.add(new PeerSighting(project, span.service(), address, callee(node)));
            }
        }
        return sightings;
    }

    private static String callee(SpanNode exit) {
        String last = "";
        for (SpanNode child : exit.children()) {
            if (child.span().kind().isEntry() && !child.isAbsent()) {
                last = child.span().service();
            }
        }
        return last;
    }
}
