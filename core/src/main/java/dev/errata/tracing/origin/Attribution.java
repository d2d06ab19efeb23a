// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Confidence;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanNode;
import java.util.Comparator;
import java.util.List;

/** Says whose failure it is that began at a span: the table of R6, from top to bottom. */
final class Attribution {

    private final TraceErrors errors;
    private final PeerNames names;

    Attribution(TraceErrors errors, PeerNames names) {
        this.errors = errors;
        this.names = names;
    }

    Blame of(SpanNode origin) {
        return switch (origin.span().kind()) {
            case SERVER, CONSUMER, INTERNAL -> ownFailure(origin);
            case PRODUCER -> new Blame(names.peer(origin.span()), OriginReason.BROKER, Confidence.MEDIUM);
            case CLIENT -> failedCall(origin);
        };
    }

    /** Whether the callee usually sends spans and this one did not come (R7). */
    boolean isMissing(SpanNode origin) {
        SpanNode call = origin.isAbsent() ? origin.parent() : origin;
        return call != null
                && call.span().kind() == SpanKind.CLIENT
                && call.callees().stream().allMatch(SpanNode::isAbsent)
                && names.usuallySendsSpans(call.span());
    }

    private Blame ownFailure(SpanNode origin) {
        Span span = origin.span();
        boolean told = span.hasException()
                || !span.errorType().isEmpty()
                || !errors.at(origin).isEmpty();
        return new Blame(span.service(), OriginReason.ORIGIN, told ? Confidence.HIGH : Confidence.MEDIUM);
    }

    private Blame failedCall(SpanNode call) {
        Evidence evidence = Evidence.of(call, errors);
        if (evidence.isWronglyAsked()) {
            return new Blame(call.span().service(), OriginReason.CALLER_FAULT, Confidence.HIGH);
        }
        if (evidence.isThrottled()) {
            return new Blame(names.callee(call), OriginReason.THROTTLED, Confidence.HIGH);
        }
        List<SpanNode> callees = call.callees();
        return callees.isEmpty() ? unansweredCall(call.span(), evidence) : answeredCall(call, callees, evidence);
    }

    /** The callee's span is there and did not fail. */
    private Blame answeredCall(SpanNode call, List<SpanNode> callees, Evidence evidence) {
        SpanNode callee = callees.stream()
                .max(Comparator.comparingLong(node -> node.span().duration()))
                .orElseThrow();
        if (evidence.isTimeout() || SlowCallee.isSlow(callee.span(), call.span())) {
            SpanNode slowest = SlowCallee.slowest(callee, call.span());
            boolean waited = slowest.span().kind() == SpanKind.CLIENT;
            String component = waited ? names.callee(slowest) : slowest.span().service();
            return new Blame(component, OriginReason.CALLEE_SLOW, Confidence.MEDIUM);
        }
        return evidence.isServerError()
                ? new Blame(names.callee(call), OriginReason.PEER_ERROR, Confidence.MEDIUM)
                : new Blame(call.span().service(), OriginReason.CLIENT_SIDE, Confidence.LOW);
    }

    private Blame unansweredCall(Span call, Evidence evidence) {
        String peer = names.peer(call);
        Confidence confidence = peer.equals(PeerNames.UNKNOWN) ? Confidence.LOW : Confidence.MEDIUM;
        return new Blame(peer, unanswered(evidence), confidence);
    }

    private static OriginReason unanswered(Evidence evidence) {
        if (evidence.isTimeout()) {
            return OriginReason.PEER_TIMEOUT;
        }
        if (evidence.isServerError()) {
            return OriginReason.PEER_ERROR;
        }
        return evidence.isUnreachable() ? OriginReason.PEER_UNREACHABLE : OriginReason.PEER_UNKNOWN;
    }
}
