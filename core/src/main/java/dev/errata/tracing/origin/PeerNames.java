// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import java.util.regex.Pattern;

/** What those whom exit spans call are named. */
public final class PeerNames {

    /** Stands for a component of which nothing is known. */
    public static final String UNKNOWN = "unknown";

    /** An IPv4 or IPv6 address, or the own host. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9a-fA-F]*:[0-9a-fA-F:.]*]?|localhost)(?::\\d+)?");

    private final KnownPeers known;

    public PeerNames(KnownPeers known) {
        this.known = known;
    }

    /** The service that answered; the peer's name if no span of it is there. */
    public String callee(SpanNode exit) {
        List<SpanNode> callees = exit.callees();
        return callees.isEmpty()
                ? peer(exit.span())
                : callees.get(callees.size() - 1).span().service();
    }

    /** The name on the span, unless that is but an address under which a service was seen. */
    public String peer(Span exit) {
        String address = exit.peerAddress();
        String name = exit.peer().isEmpty() ? address : exit.peer();
        String learned = isCallByAddress(exit) ? known.serviceAt(exit.service(), address) : "";
        if (!learned.isEmpty()) {
            return learned;
        }
        return name.isEmpty() ? UNKNOWN : name;
    }

    /** What is seen at the address of a broker are those who read from it. */
    private static boolean isCallByAddress(Span exit) {
        boolean named = !exit.peer().isEmpty() && !exit.peer().equals(exit.peerAddress());
        return exit.kind() == SpanKind.CLIENT && !named && !exit.peerAddress().isEmpty();
    }

    /** Whether a call is of that service: by its name, or by a host that is named like it. */
    boolean isNamed(Span exit, String service) {
        String peer = peer(exit);
        return peer.equals(service)
                || (!service.isEmpty() && (peer.startsWith(service + ':') || peer.startsWith(service + '.')));
    }

    /** Whether a call does not tell whom it is of: nobody, or a number under which no service was seen. */
    boolean isNameless(Span exit) {
        String peer = peer(exit);
        return peer.equals(UNKNOWN) || NUMBER.matcher(peer).matches();
    }

    /** What a peer is known under: its address, else its name; empty if it has neither. */
    public static String address(Span exit) {
        return exit.peerAddress().isEmpty() ? exit.peer() : exit.peerAddress();
    }

    /** Whether a span of the callee was to be expected. */
    boolean usuallySendsSpans(Span exit) {
        String address = address(exit);
        return !address.isEmpty() && known.usuallySendsSpans(exit.service(), address);
    }
}
