// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Status;

/** The status of a group as a function of its state. */
final class StatusRule {

    private final Regressions regressions;

    StatusRule(Regressions regressions) {
        this.regressions = regressions;
    }

    Verdict verdict(GroupState state, ReleaseBook book) {
        if (state.isSetToIgnore() && state.progress().ended().isEmpty()) {
            return Verdict.of(Status.IGNORED);
        }
        Decision decision = state.decision();
        boolean silent = state.resolvedBySilenceAt() != 0 && state.resolvedBySilenceAt() > decision.time();
        Decision holds = silent ? Decision.afterSilence(state.resolvedBySilenceAt()) : decision;
        return switch (holds.kind()) {
            case ACKNOWLEDGE -> Verdict.of(Status.ACKNOWLEDGED);
            case RESOLVE -> afterResolve(state, holds, book);
            case NONE, REOPEN, IGNORE, UNIGNORE -> Verdict.of(Status.NEW);
        };
    }

    private Verdict afterResolve(GroupState state, Decision resolve, ReleaseBook book) {
        SeenRelease latest = null;
        for (SeenRelease seen : state.observed().releases()) {
            boolean later = latest == null || SeenRelease.BY_TIME.compare(seen, latest) > 0;
            if (later && regressions.regresses(resolve, seen, book)) {
                latest = seen;
            }
        }
        return latest == null ? Verdict.of(Status.RESOLVED) : new Verdict(Status.REGRESSED, latest);
    }
}
