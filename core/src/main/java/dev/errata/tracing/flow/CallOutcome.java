// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.Origin;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.origin.Diagnosis;
import dev.errata.tracing.origin.Failure;
import dev.errata.tracing.tree.SpanNode;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
enum CallOutcome {
    FINE,
    /** The callee failed, and the caller failed of it. */
    PROPAGATED,
    /** The callee failed, and the caller got over it. */
    ABSORBED,
    /** The callee rightly refused. */
    CALLER_FAULT,
    /** The call failed, and nothing says that the callee did. */
    UNATTRIBUTED;

    static CallOutcome of(Call call, Diagnosis diagnosis) {
        if (calleeFails(call, diagnosis)) {
            return passedOn(call, diagnosis) ? PROPAGATED : ABSORBED;
        }
        SpanNode exit = call.exit();
        if (exit == null || !diagnosis.isFailing(exit)) {
            return FINE;
        }
        return reason(exit, diagnosis) == OriginReason.CALLER_FAULT ? CALLER_FAULT : UNATTRIBUTED;
    }

    /** Whether the failure of the call began in the callee. */
    static boolean beganInCallee(Call call, Diagnosis diagnosis) {
        Failure failure = calleeFails(call, diagnosis) ? failure(call, diagnosis) : null;
        return failure != null && failure.origin().component().equals(call.callee());
    }

    private static boolean calleeFails(Call call, Diagnosis diagnosis) {
        for (SpanNode served : call.served()) {
            if (diagnosis.isFailing(served)) {
                return true;
            }
        }
        SpanNode exit = call.exit();
        OriginReason reason = exit == null ? null : reason(exit, diagnosis);
        return reason != null
                && switch (reason) {
                    case PEER_ERROR, PEER_TIMEOUT, PEER_UNREACHABLE, PEER_UNKNOWN, THROTTLED, CALLEE_SLOW -> true;
                    case BROKER -> call.served().isEmpty();
                    case ORIGIN, CALLER_FAULT, CLIENT_SIDE -> false;
                };
    }

    /** Why a failing call failed, unless it was in another service; null if nothing says. */
    private static @Nullable OriginReason reason(SpanNode exit, Diagnosis diagnosis) {
        Failure failure = diagnosis.failureOf(exit);
        Origin origin = failure == null ? null : failure.origin();
        return origin != null && origin.service().equals(exit.span().service()) ? origin.reason() : null;
    }

    /** Whether what enclosed the call failed of the same. */
    private static boolean passedOn(Call call, Diagnosis diagnosis) {
        Failure above = diagnosis.failureOf(call.within().enclosingEntry());
        return above != null && above == failure(call, diagnosis);
    }

    private static @Nullable Failure failure(Call call, Diagnosis diagnosis) {
        SpanNode exit = call.exit();
        if (exit != null && diagnosis.isFailing(exit)) {
            return diagnosis.failureOf(exit);
        }
        return call.served().stream()
                .filter(diagnosis::isFailing)
                .findFirst()
                .map(diagnosis::failureOf)
                .orElse(null);
    }
}
