// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.Evaluation.Outcome;
import dev.errata.alerting.detector.DetectorState;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Severity;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The alerts of a group in one environment while an input is worked on: turns firings on and off, and says why. */
final class EnvironmentDesk {

    private static final long MINUTE = 60_000L;

    final AlertState group;
    final EnvironmentAlerts before;
    final List<Firing> changed;
    final List<Evaluation> evaluations;
    String service;
    String release;
    long firstSeen;
    private long lastSeen;
    long closedMinute;

    @Nullable
    DetectorState detector;

    List<WindowSlice> pending;
    List<RuleWindow> windows;
    private final List<RuleMemory> memories;
    private final List<Firing> firings;

    EnvironmentDesk(AlertState group, EnvironmentAlerts before, List<Firing> changed, List<Evaluation> evaluations) {
        this.group = group;
        this.before = before;
        this.changed = changed;
        this.evaluations = evaluations;
        service = before.service();
        release = before.release();
        firstSeen = before.firstSeen();
        lastSeen = before.lastSeen();
        closedMinute = before.closedMinute();
        detector = before.detector();
        pending = before.pending();
        windows = before.windows();
        memories = new ArrayList<>(before.memories());
        firings = new ArrayList<>(before.firings());
    }

    boolean isFiring(String rule) {
        return firings.stream().anyMatch(firing -> firing.rule().equals(rule));
    }

    /** Whether the clock can change anything. */
    boolean isWaiting() {
        return !pending.isEmpty() || !firings.isEmpty() || !windows.isEmpty();
    }

    /** Remembers where the latest event happened, whatever order they come in. */
    void seen(Tally tally) {
        firstSeen = Math.min(firstSeen, tally.firstSeen());
        int order = Comparator.comparingLong(Tally::lastSeen)
                .thenComparing(Tally::service)
                .thenComparing(Tally::release)
                .compare(tally, at(tally));
        if (order >= 0) {
            lastSeen = tally.lastSeen();
            service = tally.service();
            release = tally.release();
        }
    }

    private Tally at(Tally tally) {
        return new Tally(
                tally.project(),
                tally.fingerprint(),
                tally.minute(),
                tally.environment(),
                release,
                service,
                0,
                lastSeen,
                lastSeen,
                tally.users());
    }

    /**
     * The condition of a rule is met: it fires, unless it does already or something is against it.
     *
     * @param against what speaks against it, one sentence; empty if nothing does
     */
    void met(Rule rule, Observation seen, String against) {
        if (isFiring(rule.id())) {
            return;
        }
        String suppressed = suppressedBy(rule, seen, against);
        RuleMemory memory = memory(rule.id());
        if (suppressed.isEmpty()) {
            fire(rule, seen);
        } else if (!suppressed.equals(memory.suppressedBy())) {
            remember(new RuleMemory(rule.id(), memory.lastFired(), suppressed));
            evaluated(rule, seen, Outcome.SUPPRESSED, suppressed);
        }
    }

    /** The condition of a rule is not met any more. */
    void notMet(Rule rule) {
        RuleMemory memory = memory(rule.id());
        if (!memory.suppressedBy().isEmpty()) {
            remember(new RuleMemory(rule.id(), memory.lastFired(), ""));
        }
    }

    private String suppressedBy(Rule rule, Observation seen, String against) {
        if (group.status() == Status.IGNORED) {
            return "the group is ignored";
        }
        if (group.status() == Status.RESOLVED) {
            return "the group is resolved";
        }
        if (!against.isEmpty()) {
            return against;
        }
        long lastFired = memory(rule.id()).lastFired();
        boolean throttled = lastFired != Long.MIN_VALUE && seen.at() < lastFired + rule.throttleMinutes() * MINUTE;
        return throttled ? "it fired less than " + rule.throttleMinutes() + " min ago" : "";
    }

    private void fire(Rule rule, Observation seen) {
        Firing firing = new Firing(
                group.project(),
                group.group(),
                rule.id(),
                rule.alertname(),
                seen.critical() ? Severity.CRITICAL : rule.severity(),
                before.environment(),
                service,
                release,
                group.facts().title(),
                true,
                seen.at(),
                0,
                seen.reason(),
                seen.count(),
                seen.mean(),
                seen.pValue(),
                group.rootGroup());
        firings.add(firing);
        changed.add(firing);
        remember(new RuleMemory(rule.id(), seen.at(), ""));
        evaluated(rule, seen, Outcome.FIRED, seen.reason());
    }

    private void evaluated(Rule rule, Observation seen, Outcome outcome, String reason) {
        evaluations.add(new Evaluation(
                group.project(),
                group.group(),
                before.environment(),
                rule.id(),
                rule.condition().kind(),
                seen.at(),
                outcome,
                reason,
                seen.count(),
                seen.mean(),
                seen.pValue()));
    }

    /** Ends the firings that fit. */
    void cease(Predicate<Firing> which, String kind, long at, String why) {
        for (Firing firing : List.copyOf(firings)) {
            if (which.test(firing)) {
                firings.remove(firing);
                changed.add(firing.ceased(at, why));
                evaluations.add(new Evaluation(
                        group.project(),
                        group.group(),
                        before.environment(),
                        firing.rule(),
                        kind,
                        at,
                        Outcome.CEASED,
                        why,
                        firing.count(),
                        firing.mean(),
                        firing.pValue()));
            }
        }
    }

    /** Says of each firing whose failure it is now; it is still the same firing. */
    void blame(long root) {
        for (int i = 0; i < firings.size(); i++) {
            Firing firing = firings.get(i);
            if (firing.rootGroup() != root) {
                firings.set(i, firing.causedBy(root));
                changed.add(firings.get(i));
            }
        }
    }

    private RuleMemory memory(String rule) {
        return memories.stream()
                .filter(memory -> memory.rule().equals(rule))
                .findFirst()
                .orElse(RuleMemory.empty(rule));
    }

    private void remember(RuleMemory memory) {
        memories.removeIf(one -> one.rule().equals(memory.rule()));
        memories.add(memory);
    }

    /** Forgets what was remembered of rules that are gone. */
    void keepMemories(Predicate<String> rules) {
        memories.removeIf(memory -> !rules.test(memory.rule()));
    }

    EnvironmentAlerts build() {
        return new EnvironmentAlerts(
                before.environment(),
                service,
                release,
                firstSeen,
                lastSeen,
                closedMinute,
                detector,
                pending,
                windows,
                memories,
                firings);
    }
}
