// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.detector.Detector;
import dev.errata.alerting.detector.DetectorSettings;
import dev.errata.alerting.rules.Condition.NewGroup;
import dev.errata.alerting.rules.Condition.Regressed;
import dev.errata.alerting.rules.Condition.Spike;
import dev.errata.alerting.rules.Condition.Threshold;
import dev.errata.alerting.rules.Condition.Unignored;
import dev.errata.alerting.rules.Condition.Velocity;
import dev.errata.alerting.rules.Rule;
import dev.errata.lifecycle.Transition;
import dev.errata.lifecycle.TransitionReason;
import dev.errata.model.Level;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Decides which alerts of a group go on and off. Counts are looked at once their minute is over, so their order within
 * it does not matter; what comes later than the lateness corrects the detector and nothing else. Pure: the live job and
 * a simulation over history run the same.
 */
public final class AlertEvaluator {

    private static final long MINUTE = 60_000L;
    private static final int WINDOW_MINUTES = 5;

    private final AlertSettings settings;
    private final Detector detector = new Detector(DetectorSettings.DEFAULT);

    public AlertEvaluator(AlertSettings settings) {
        this.settings = settings;
    }

    /** Takes in events of one minute; the first of an environment may fire at once. */
    public Alerts counted(AlertState state, Tally tally, GroupFacts facts, AlertContext context) {
        if (tally.count() <= 0) {
            return new Alerts(state, List.of(), List.of(), false);
        }
        AlertState known = new AlertState(
                state.project(),
                state.group(),
                state.status(),
                state.revision(),
                facts,
                state.rootGroup(),
                state.environments());
        long closed = tally.minute() - 1 - settings.lateness() / MINUTE;
        return in(known, tally.environment(), closed, desk -> take(desk, tally, context));
    }

    /** Takes in events that were counted before, in another group: nothing of them is new. */
    public AlertState known(AlertState state, Tally tally) {
        long closed = tally.minute() - 1 - settings.lateness() / MINUTE;
        return tally.count() <= 0
                ? state
                : in(state, tally.environment(), closed, desk -> desk.seen(tally))
                        .state();
    }

    /** The group is part of another one now, which tells what there is to tell: everything of it goes off. */
    public Alerts merged(AlertState state, long at) {
        return inAll(state, desk -> desk.cease(firing -> true, "", at, "the group is part of another one now"));
    }

    private void take(EnvironmentDesk desk, Tally tally, AlertContext context) {
        boolean first = desk.firstSeen == Long.MAX_VALUE;
        desk.seen(tally);
        long window = tally.minute() / WINDOW_MINUTES;
        boolean late = (window + 1) * WINDOW_MINUTES - 1 <= desk.closedMinute;
        if (!late) {
            desk.pending = plus(desk.pending, window, tally.count());
        } else if (desk.detector != null) {
            desk.detector = detector.late(desk.detector, window, (int) Math.min(Integer.MAX_VALUE, tally.count()));
        }
        if (tally.minute() > desk.closedMinute) {
            addToWindows(desk, tally, context);
        }
        if (first) {
            lookAtNew(desk, tally, context);
        }
    }

    private static List<WindowSlice> plus(List<WindowSlice> slices, long index, long count) {
        return new RuleWindow("", 1, slices)
                .plus(index, count, UserSketch.EMPTY)
                .slices();
    }

    private static void addToWindows(EnvironmentDesk desk, Tally tally, AlertContext context) {
        for (Rule rule : context.rules()) {
            int minutes = windowMinutes(rule, tally.firstSeen() - desk.firstSeen);
            if (minutes == 0 || !isAbout(rule, desk, tally)) {
                continue;
            }
            List<RuleWindow> changed = new ArrayList<>(desk.windows);
            RuleWindow window = new RuleWindow(rule.id(), minutes, List.of());
            for (RuleWindow one : desk.windows) {
                if (one.rule().equals(rule.id())) {
                    changed.remove(one);
                    window = one.minutes() == minutes ? one : window;
                }
            }
            changed.add(window.plus(tally.minute(), tally.count(), tally.users()));
            desk.windows = List.copyOf(changed);
        }
    }

    /** Length of the window a rule counts in; 0 if it does not count, or not a group of that age. */
    private static int windowMinutes(Rule rule, long age) {
        if (rule.condition() instanceof Threshold threshold) {
            return threshold.windowMinutes();
        }
        if (rule.condition() instanceof Velocity velocity && age < velocity.ageHours() * 60 * MINUTE) {
            return velocity.windowMinutes();
        }
        return 0;
    }

    private static boolean isAbout(Rule rule, EnvironmentDesk desk, Tally tally) {
        return rule.filter().isAbout(tally.service(), tally.environment(), tally.release()) && isAboutGroup(rule, desk);
    }

    private static boolean isAboutGroup(Rule rule, EnvironmentDesk desk) {
        GroupFacts facts = desk.group.facts();
        return rule.filter().isAboutGroup(facts.level(), facts.type(), facts.tags());
    }

    private static void lookAtNew(EnvironmentDesk desk, Tally tally, AlertContext context) {
        boolean fatal = desk.group.facts().level().equals(Level.FATAL.name());
        for (Rule rule : context.rules()) {
            if (rule.condition() instanceof NewGroup isNew && isAbout(rule, desk, tally)) {
                long quietUntil = context.serviceFirstSeen().getOrDefault(tally.service(), Long.MIN_VALUE / 2)
                        + isNew.serviceQuietMinutes() * MINUTE;
                String against = tally.firstSeen() < quietUntil
                        ? "the service is younger than " + isNew.serviceQuietMinutes() + " min"
                        : "";
                desk.met(
                        rule,
                        Observation.of(tally.firstSeen(), "seen for the first time", tally.count(), fatal),
                        against);
                desk.notMet(rule);
            }
        }
    }

    /** Takes in a change of status; one that is older than the last that was taken in changes nothing. */
    public Alerts changed(AlertState state, Transition transition, AlertContext context) {
        if (transition.revision() <= state.revision()) {
            return new Alerts(state, List.of(), List.of(), false);
        }
        AlertState moved = new AlertState(
                state.project(),
                state.group(),
                transition.to(),
                transition.revision(),
                state.facts(),
                state.rootGroup(),
                state.environments());
        Alerts ceased = inAll(moved, desk -> ceaseAfter(desk, transition, context));
        if (!isWorthTelling(transition)) {
            return ceased;
        }
        long minute = transition.time() / MINUTE - 1;
        Alerts told = in(ceased.state(), transition.environment(), minute, desk -> tell(desk, transition, context));
        return both(ceased, told);
    }

    private static boolean isWorthTelling(Transition transition) {
        return transition.to() == Status.REGRESSED || transition.reason() == TransitionReason.IGNORE_ENDED;
    }

    private static void tell(EnvironmentDesk desk, Transition transition, AlertContext context) {
        boolean unignored = transition.reason() == TransitionReason.IGNORE_ENDED;
        for (Rule rule : context.rules()) {
            boolean fits = unignored ? rule.condition() instanceof Unignored : rule.condition() instanceof Regressed;
            boolean about = rule.filter().isAbout(desk.service, transition.environment(), transition.release());
            if (fits && about && isAboutGroup(rule, desk)) {
                String detail = transition.detail() + (transition.flapping() ? "; it keeps regressing" : "");
                String against = transition.announced() ? "" : "it was told of less than an hour ago";
                desk.met(rule, Observation.of(transition.time(), detail, 0, false), against);
                desk.notMet(rule);
            }
        }
    }

    private static void ceaseAfter(EnvironmentDesk desk, Transition transition, AlertContext context) {
        String why = "the group is " + transition.to().name().toLowerCase(Locale.ROOT);
        for (Rule rule : context.rules()) {
            if (endsWith(rule, transition)) {
                desk.cease(
                        firing -> firing.rule().equals(rule.id()),
                        rule.condition().kind(),
                        transition.time(),
                        why);
            }
        }
    }

    /** What a status ends: all of them when nobody is to hear of the group, those about its status when somebody looks. */
    private static boolean endsWith(Rule rule, Transition transition) {
        boolean aboutCounts = rule.condition() instanceof Spike
                || rule.condition() instanceof Threshold
                || rule.condition() instanceof Velocity;
        return switch (transition.to()) {
            case RESOLVED, IGNORED -> true;
            case ACKNOWLEDGED -> !aboutCounts;
            case NEW -> rule.condition() instanceof Regressed;
            case REGRESSED -> false;
        };
    }

    /**
     * Lets event time pass: looks at every minute that is over and was waited for.
     *
     * @param eventTime up to which everything has arrived, epoch milliseconds
     */
    public Alerts advance(AlertState state, AlertContext context, long eventTime) {
        long last = Math.floorDiv(eventTime - settings.lateness(), MINUTE) - 1;
        boolean[] escalated = new boolean[1];
        Alerts alerts = inAll(
                state, desk -> escalated[0] |= new MinuteClose(settings, detector, context, desk).closeUpTo(last));
        return new Alerts(alerts.state(), alerts.firings(), alerts.evaluations(), escalated[0]);
    }

    /** Event time at which {@link #advance} has something to do, epoch milliseconds; 0 if only an input changes anything. */
    public long nextTick(AlertState state) {
        return state.environments().stream()
                .filter(EnvironmentAlerts::isWaiting)
                .mapToLong(environment -> (environment.closedMinute() + 2) * MINUTE + settings.lateness())
                .min()
                .orElse(0);
    }

    /** Correlation says whose failure the group's is; what fires is said again with that name. */
    public Alerts correlated(AlertState state, long rootGroup) {
        if (state.rootGroup() == rootGroup) {
            return new Alerts(state, List.of(), List.of(), false);
        }
        AlertState blamed = new AlertState(
                state.project(),
                state.group(),
                state.status(),
                state.revision(),
                state.facts(),
                rootGroup,
                state.environments());
        return inAll(blamed, desk -> desk.blame(rootGroup));
    }

    private static Alerts in(AlertState state, String name, long closedMinute, Consumer<EnvironmentDesk> work) {
        String slot = state.slotOf(name);
        List<EnvironmentAlerts> environments = new ArrayList<>(state.environments());
        if (environments.stream().noneMatch(one -> one.environment().equals(slot))) {
            environments.add(EnvironmentAlerts.open(slot, closedMinute));
        }
        environments.replaceAll(one -> one.environment().equals(slot) ? one.closedUpTo(closedMinute) : one);
        return work(state, environments, desk -> {
            if (desk.before.environment().equals(slot)) {
                work.accept(desk);
            }
        });
    }

    private static Alerts inAll(AlertState state, Consumer<EnvironmentDesk> work) {
        return work(state, state.environments(), work);
    }

    private static Alerts work(AlertState state, List<EnvironmentAlerts> environments, Consumer<EnvironmentDesk> work) {
        List<Firing> firings = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        List<EnvironmentAlerts> after = new ArrayList<>();
        for (EnvironmentAlerts environment : environments) {
            EnvironmentDesk desk = new EnvironmentDesk(state, environment, firings, evaluations);
            work.accept(desk);
            after.add(desk.build());
        }
        AlertState next = new AlertState(
                state.project(),
                state.group(),
                state.status(),
                state.revision(),
                state.facts(),
                state.rootGroup(),
                after);
        return new Alerts(next, firings, evaluations, false);
    }

    private static Alerts both(Alerts first, Alerts second) {
        List<Firing> firings = new ArrayList<>(first.firings());
        firings.addAll(second.firings());
        List<Evaluation> evaluations = new ArrayList<>(first.evaluations());
        evaluations.addAll(second.evaluations());
        return new Alerts(second.state(), firings, evaluations, false);
    }
}
