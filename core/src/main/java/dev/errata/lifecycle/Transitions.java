// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.lifecycle.GroupState.Draft;
import dev.errata.model.Fingerprint;
import dev.errata.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down how a draft changes its status, and who is to be told. */
final class Transitions {

    private final LifecycleSettings settings;

    Transitions(LifecycleSettings settings) {
        this.settings = settings;
    }

    /** The group has come into being. */
    Transition firstSeen(Draft draft, Occurrences first, long now) {
        draft.revision++;
        draft.statusSince = first.firstSeen();
        return new Transition(
                draft.before.project(),
                draft.before.id(),
                draft.revision,
                Status.NEW,
                draft.status,
                TransitionReason.FIRST_SEEN,
                first.firstSeen(),
                now,
                "",
                "",
                first.environment(),
                first.release(),
                draft.status == Status.NEW && !first.moved(),
                false,
                first.moved() ? "taken out of another group" : "seen for the first time");
    }

    /** A command changes the status by itself, whatever occurrences do to it right afterwards. */
    void decided(
            Draft draft,
            Decision decision,
            boolean latest,
            StatusRule rule,
            ReleaseBook book,
            long now,
            List<Transition> changes) {
        Status to = asked(draft, decision, rule, book);
        if (!latest || to == draft.status) {
            return;
        }
        changes.add(byPerson(draft, decision, to, now));
    }

    private static Status asked(Draft draft, Decision decision, StatusRule rule, ReleaseBook book) {
        return switch (decision.kind()) {
            case ACKNOWLEDGE -> Status.ACKNOWLEDGED;
            case RESOLVE -> Status.RESOLVED;
            case REOPEN, NONE -> Status.NEW;
            case IGNORE -> Status.IGNORED;
            case UNIGNORE -> rule.verdict(draft.build(), book).status();
        };
    }

    private static Transition byPerson(Draft draft, Decision decision, Status to, long now) {
        Status from = draft.status;
        draft.revision++;
        draft.status = to;
        draft.statusSince = decision.time();
        return new Transition(
                draft.before.project(),
                draft.before.id(),
                draft.revision,
                from,
                to,
                reason(decision.kind()),
                decision.time(),
                now,
                decision.actor(),
                decision.id(),
                decision.environment(),
                decision.release(),
                false,
                false,
                detail(decision));
    }

    /** Why a decision of that kind changes the status. */
    static TransitionReason reason(DecisionKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> TransitionReason.ACKNOWLEDGED;
            case RESOLVE -> TransitionReason.RESOLVED;
            case REOPEN, NONE -> TransitionReason.REOPENED;
            case IGNORE -> TransitionReason.IGNORED;
            case UNIGNORE -> TransitionReason.UNIGNORED;
        };
    }

    private static String detail(Decision decision) {
        if (decision.kind() != DecisionKind.RESOLVE) {
            return decision.actor() + " asked for it";
        }
        String where = decision.environment().isEmpty() ? "" : " in " + decision.environment();
        String release = decision.release().isEmpty() ? "" : " " + decision.release();
        return decision.actor() + " resolved it, " + decision.mode().wireName() + release + where;
    }

    /** The status follows what was seen, not what was asked. */
    Transition change(Draft draft, Verdict verdict, TransitionReason reason, @Nullable Occurrences cause, long now) {
        Status from = draft.status;
        boolean ended = from == Status.IGNORED && !draft.progress.ended().isEmpty();
        boolean regressed = verdict.status() == Status.REGRESSED;
        long time = time(draft, verdict, cause, now);
        boolean announced = (regressed && isWorthTelling(draft, time)) || ended;
        draft.revision++;
        draft.status = verdict.status();
        draft.statusSince = time;
        return new Transition(
                draft.before.project(),
                draft.before.id(),
                draft.revision,
                from,
                verdict.status(),
                ended ? TransitionReason.IGNORE_ENDED : regressed ? TransitionReason.REGRESSED : reason,
                time,
                now,
                "",
                regressed ? draft.decision.id() : "",
                verdict.cause().environment(),
                verdict.cause().release(),
                announced,
                regressed && isFlapping(draft, time),
                sentence(draft, verdict, ended));
    }

    /** A regression begins with the first occurrence after the resolve, however many were counted together. */
    private static long time(Draft draft, Verdict verdict, @Nullable Occurrences cause, long now) {
        if (verdict.status() == Status.REGRESSED) {
            long last = verdict.cause().last();
            return cause != null && cause.lastSeen() == last ? cause.firstAfter(draft.decision.time()) : last;
        }
        return verdict.status() == Status.RESOLVED && draft.resolvedBySilenceAt != 0 ? draft.resolvedBySilenceAt : now;
    }

    private boolean isWorthTelling(Draft draft, long time) {
        List<Long> recent = new ArrayList<>();
        draft.regressions.stream()
                .filter(at -> at > time - settings.flappingWindow())
                .forEach(recent::add);
        recent.add(time);
        draft.regressions = recent.subList(Math.max(0, recent.size() - settings.flappingRegressions()), recent.size());
        boolean quiet = draft.regressionNotifiedAt != Long.MIN_VALUE
                && time < draft.regressionNotifiedAt + settings.regressionQuiet();
        if (!quiet) {
            draft.regressionNotifiedAt = time;
        }
        return !quiet;
    }

    private boolean isFlapping(Draft draft, long time) {
        return draft.regressions.stream()
                        .filter(at -> at > time - settings.flappingWindow())
                        .count()
                >= settings.flappingRegressions();
    }

    private static String sentence(Draft draft, Verdict verdict, boolean ended) {
        if (ended) {
            return "no longer ignored: " + draft.progress.ended();
        }
        return switch (verdict.status()) {
            case REGRESSED ->
                "happened again in " + name(verdict.cause().release()) + " of "
                        + name(verdict.cause().service());
            case RESOLVED ->
                draft.resolvedBySilenceAt != 0 ? "silent for long" : "nothing after the resolve reopens it";
            case NEW, ACKNOWLEDGED, IGNORED -> "follows what was seen by " + Fingerprint.hex(draft.before.id());
        };
    }

    private static String name(String text) {
        return text.isEmpty() ? "(unknown)" : text;
    }
}
