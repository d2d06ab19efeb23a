// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.detector.Detector;
import dev.errata.alerting.detector.DetectorState;
import dev.errata.alerting.detector.Reading;
import dev.errata.alerting.detector.Reading.Change;
import dev.errata.alerting.rules.Condition.Measure;
import dev.errata.alerting.rules.Condition.NewGroup;
import dev.errata.alerting.rules.Condition.Spike;
import dev.errata.alerting.rules.Condition.Threshold;
import dev.errata.alerting.rules.Condition.Velocity;
import dev.errata.alerting.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at what a group did in one environment once a minute of event time is over, in order and only once. */
final class MinuteClose {

    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final int WINDOW_MINUTES = 5;
    private static final int WINDOWS_PER_DAY = 288;

    private static final double DETECTS_NOTHING = 0;

    private final AlertSettings settings;
    private final Detector detector;
    private final AlertContext context;
    private final EnvironmentDesk desk;
    private final List<Rule> rules;
    private boolean escalated;

    MinuteClose(AlertSettings settings, Detector detector, AlertContext context, EnvironmentDesk desk) {
        this.settings = settings;
        this.detector = detector;
        this.context = context;
        this.desk = desk;
        this.rules = context.rules();
    }

    /** Looks at every minute up to the given one; true if the group escalates. */
    boolean closeUpTo(long last) {
        dropGoneRules((desk.closedMinute + 1) * MINUTE);
        while (desk.closedMinute < last && desk.isWaiting()) {
            close(++desk.closedMinute);
        }
        desk.closedMinute = Math.max(desk.closedMinute, last);
        return escalated;
    }

    private void dropGoneRules(long at) {
        desk.cease(firing -> !isInForce(firing.rule()), "", at, "the rule is gone");
        desk.keepMemories(this::isInForce);
        List<RuleWindow> kept = new ArrayList<>(desk.windows);
        kept.removeIf(window -> !isInForce(window.rule()));
        desk.windows = List.copyOf(kept);
    }

    private boolean isInForce(String id) {
        return rules.stream().anyMatch(rule -> rule.id().equals(id));
    }

    private void close(long minute) {
        for (Rule rule : rules) {
            if (rule.condition() instanceof Threshold threshold) {
                lookAt(rule, threshold, minute);
            } else if (rule.condition() instanceof Velocity velocity) {
                lookAt(rule, velocity, minute);
            } else if (rule.condition() instanceof NewGroup) {
                desk.cease(
                        firing -> firing.rule().equals(rule.id()) && isOver(firing, minute),
                        rule.condition().kind(),
                        endOf(minute),
                        "it is known for " + settings.newMinutes() + " min");
            }
        }
        if (minute % WINDOW_MINUTES == WINDOW_MINUTES - 1) {
            lookAtWindow(minute / WINDOW_MINUTES);
        }
        desk.windows = desk.windows.stream()
                .map(window -> window.endingAt(minute))
                .filter(window -> !window.slices().isEmpty())
                .toList();
    }

    private boolean isOver(Firing firing, long minute) {
        return endOf(minute) >= firing.startsAt() + settings.newMinutes() * MINUTE;
    }

    private void lookAt(Rule rule, Threshold threshold, long minute) {
        boolean events = threshold.measure() == Measure.EVENTS;
        RuleWindow window = window(rule, threshold.windowMinutes());
        long counted = events ? window.events(minute) : window.users(minute);
        String what = counted + (events ? " events in " : " users in ") + threshold.windowMinutes() + " min";
        decide(rule, counted >= threshold.least(), counted * 2 < threshold.least(), minute, counted, what, "");
    }

    private void lookAt(Rule rule, Velocity velocity, long minute) {
        long counted = window(rule, velocity.windowMinutes()).events(minute);
        double busy = context.busyRate() * velocity.windowMinutes();
        boolean young = endOf(minute) < desk.firstSeen + velocity.ageHours() * HOUR;
        boolean met = young && counted >= velocity.least() && counted > busy;
        boolean calm = !young || counted * 2 < Math.max(velocity.least(), busy);
        decide(rule, met, calm, minute, counted, counted + " events in " + velocity.windowMinutes() + " min", "");
    }

    private void decide(Rule rule, boolean met, boolean calm, long minute, long counted, String what, String against) {
        if (met) {
            desk.met(rule, Observation.of(endOf(minute), what, counted, false), against);
            return;
        }
        desk.notMet(rule);
        if (calm) {
            desk.cease(
                    firing -> firing.rule().equals(rule.id()), rule.condition().kind(), endOf(minute), what);
        }
    }

    private RuleWindow window(Rule rule, int minutes) {
        return desk.windows.stream()
                .filter(window -> window.rule().equals(rule.id()) && window.minutes() == minutes)
                .findFirst()
                .orElse(new RuleWindow(rule.id(), minutes, List.of()));
    }

    private void lookAtWindow(long window) {
        long count = 0;
        for (WindowSlice slice : desk.pending) {
            count += slice.index() == window ? slice.count() : 0;
        }
        desk.pending =
                desk.pending.stream().filter(slice -> slice.index() > window).toList();
        if (desk.detector == null && count == 0) {
            return; // it begins with the first window that has events
        }
        DetectorState state = catchUp(window);
        int counted = (int) Math.min(Integer.MAX_VALUE, count);
        Reading reading =
                detector.observe(state, counted, context.profile(), context.alpha(settings.falseAlertsPerDay()));
        desk.detector = reading.state();
        escalated |= reading.change() == Change.FIRES;
        for (Rule rule : rules) {
            if (rule.condition() instanceof Spike spike) {
                lookAt(rule, spike, reading, window);
            }
        }
    }

    /** Windows without an event cannot fire, so they are looked at only when one with events comes. */
    private DetectorState catchUp(long window) {
        DetectorState state = desk.detector;
        if (state == null || window - state.window() > (long) settings.idleDays() * WINDOWS_PER_DAY) {
            return DetectorState.startingAt(window);
        }
        while (state.window() < window) {
            state = detector.observe(state, 0, context.profile(), DETECTS_NOTHING)
                    .state();
        }
        return state;
    }

    private void lookAt(Rule rule, Spike spike, Reading reading, long window) {
        long at = (window + 1) * WINDOW_MINUTES * MINUTE;
        if (reading.change() == Change.FIRES) {
            if (rule.filter().isAbout(desk.service, desk.before.environment(), desk.release) && isAboutGroup(rule)) {
                double ratio = reading.count() / reading.mean();
                desk.met(rule, observation(reading, at, ratio >= spike.criticalRatio()), tooYoung(at));
            }
            return;
        }
        desk.notMet(rule);
        if (reading.change() != Change.NONE) {
            String why = reading.change() == Change.CLEARS ? "calm for 15 min" : "it is the new normal after a day";
            desk.cease(
                    firing -> firing.rule().equals(rule.id()), rule.condition().kind(), at, why);
        }
    }

    private boolean isAboutGroup(Rule rule) {
        GroupFacts facts = desk.group.facts();
        return rule.filter().isAboutGroup(facts.level(), facts.type(), facts.tags());
    }

    private static Observation observation(Reading reading, long at, boolean critical) {
        String reason = String.format(
                Locale.ROOT, "%s: %d events, %.1f expected", reading.trigger(), reading.count(), reading.mean());
        return new Observation(at, reason, reading.count(), reading.mean(), reading.pValue(), critical);
    }

    private String tooYoung(long at) {
        boolean young = at < desk.firstSeen + settings.spikeAgeHours() * HOUR;
        return young ? "the group is younger than " + settings.spikeAgeHours() + " h" : "";
    }

    private static long endOf(long minute) {
        return (minute + 1) * MINUTE;
    }
}
