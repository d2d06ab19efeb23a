// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Connection;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanNode;
import java.util.HashMap;
import java.util.Map;

/** Tells where a span that did not come may have been. Lengths are compared, and clocks within a service only (R1). */
final class Places {

    /** A kind of place, the surest first. */
    enum Place {
        /** Within a span of its own service that enclosed it. */
        OWN_SERVICE,
        /** It answered a call of its service, by name. */
        CALL_BY_NAME,
        /** It was the call by which another service was entered. */
        CALLER,
        /** It answered a call of an address that nobody is known at. */
        CALL_BY_ADDRESS,
        /** It did not fail, and a call was given up while it went on. */
        CALL_GIVEN_UP;

        /** Whether there must be no other, since nothing tells which of them it is. */
        boolean isOnlyOne() {
            return this == CALL_BY_ADDRESS;
        }

        /** Whether it must itself have failed. */
        boolean isOfFailure() {
            return this != CALL_GIVEN_UP;
        }
    }

    private final TraceErrors errors;
    private final PeerNames names;
    private final Map<SpanNode, Evidence> evidence = new HashMap<>();

    Places(TraceErrors errors, PeerNames names) {
        this.errors = errors;
        this.names = names;
    }

    /** Whether the failing span may be what the gap was below. */
    boolean isAt(Place place, Gap gap, SpanNode failing) {
        return switch (place) {
            case OWN_SERVICE -> isOwn(gap, failing.span()) && encloses(failing.span(), gap);
            case CALL_BY_NAME -> mayBeAnsweredBy(gap, failing) && names.isNamed(failing.span(), gap.entered());
            case CALLER -> isCaller(gap, failing.span()) && outlasts(failing.span(), gap);
            case CALL_BY_ADDRESS -> mayBeAnsweredBy(gap, failing) && names.isNameless(failing.span());
            case CALL_GIVEN_UP -> wasGivenUpFor(gap, failing) && names.isNamed(failing.span(), gap.entered());
        };
    }

    private static boolean isOwn(Gap gap, Span failing) {
        return !gap.isCall() && !failing.kind().isExit() && failing.service().equals(gap.service());
    }

    private static boolean isCaller(Gap gap, Span failing) {
        boolean told = gap.service().isEmpty()
                ? !failing.service().equals(gap.entered())
                : failing.service().equals(gap.service());
        return gap.isCall() && !failing.kind().isExit() && told;
    }

    /** What refused did not fail. */
    private boolean mayBeAnsweredBy(Gap gap, SpanNode failing) {
        return isUnanswered(failing)
                && outlasts(failing.span(), gap)
                && !evidence(failing).isWronglyAsked();
    }

    private boolean wasGivenUpFor(Gap gap, SpanNode failing) {
        return isUnanswered(failing)
                && evidence(failing).isTimeout()
                && gap.duration() >= SlowCallee.ALMOST_ALL * failing.span().duration();
    }

    private Evidence evidence(SpanNode failing) {
        return evidence.computeIfAbsent(failing, node -> Evidence.of(node, errors));
    }

    private static boolean isUnanswered(SpanNode failing) {
        return failing.span().kind() == SpanKind.CLIENT
                && failing.span().connection() != Connection.DATABASE
                && failing.callees().isEmpty();
    }

    private static boolean encloses(Span failing, Gap gap) {
        return failing.start() <= gap.start() + Explanations.SKEW
                && failing.end() >= gap.start() + gap.duration() - Explanations.SKEW;
    }

    private static boolean outlasts(Span failing, Gap gap) {
        return failing.duration() + Explanations.SKEW >= gap.duration();
    }
}
