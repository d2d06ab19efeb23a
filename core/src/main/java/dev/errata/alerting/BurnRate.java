// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.Evaluation.Outcome;
import dev.errata.alerting.rules.Condition.ErrorRate;
import dev.errata.alerting.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether an endpoint burns its error budget too fast: the ratio of errors over five minutes and that over an hour
 * both exceed the budget times the burn (Site Reliability Workbook, chapter 5). It ceases when both are below.
 */
public final class BurnRate {

    private static final long MINUTE = 60_000L;
    private static final int SHORT = 5;
    private static final int LONG = 60;
    private static final int LEAST_ERRORS = 10;

    private BurnRate() {}

    /**
     * What came of a look at an endpoint.
     *
     * @param firings that went on or off
     */
    public record Look(EndpointState state, List<Firing> firings, List<Evaluation> evaluations) {
        public Look {
            firings = List.copyOf(firings);
            evaluations = List.copyOf(evaluations);
        }
    }

    /** Adds requests; what is older than the hour before the latest minute is forgotten. */
    public static EndpointState counted(EndpointState state, EndpointMinute more) {
        List<EndpointMinute> minutes = new ArrayList<>();
        EndpointMinute sum = more;
        long latest = more.minute();
        for (EndpointMinute known : state.minutes()) {
            latest = Math.max(latest, known.minute());
            if (known.minute() == more.minute()) {
                sum = new EndpointMinute(
                        more.minute(), known.requests() + more.requests(), known.errors() + more.errors());
            } else {
                minutes.add(known);
            }
        }
        minutes.add(sum);
        long oldest = latest - 2 * LONG;
        minutes.removeIf(minute -> minute.minute() <= oldest);
        return with(state, minutes, state.firings());
    }

    /** Looks at the hour that ends with the minute. */
    public static Look look(EndpointState state, List<Rule> rules, long minute) {
        List<Firing> on = new ArrayList<>(state.firings());
        List<Firing> changed = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        long at = (minute + 1) * MINUTE;
        List<Rule> inForce = rules.stream().filter(rule -> isAbout(rule, state)).toList();
        for (Firing firing : state.firings()) {
            if (inForce.stream().noneMatch(rule -> rule.id().equals(firing.rule()))) {
                on.remove(firing);
                changed.add(firing.ceased(at, "the rule is gone"));
            }
        }
        for (Rule rule : inForce) {
            look(state, rule, (ErrorRate) rule.condition(), minute, on, changed);
        }
        changed.forEach(firing -> evaluations.add(evaluation(firing, at)));
        return new Look(with(state, state.minutes(), on), changed, evaluations);
    }

    private static boolean isAbout(Rule rule, EndpointState state) {
        return rule.condition() instanceof ErrorRate
                && rule.holdsIn(state.project())
                && rule.filter().isAbout(state.service(), state.environment(), "");
    }

    private static void look(
            EndpointState state, Rule rule, ErrorRate rate, long minute, List<Firing> on, List<Firing> changed) {
        double limit = rate.budget() * rate.burn();
        EndpointMinute few = sum(state, minute, SHORT);
        EndpointMinute many = sum(state, minute, LONG);
        boolean shortBurns = ratio(few) > limit;
        boolean longBurns = ratio(many) > limit && many.errors() >= LEAST_ERRORS;
        Firing known = on.stream()
                .filter(firing -> firing.rule().equals(rule.id()))
                .findFirst()
                .orElse(null);
        long at = (minute + 1) * MINUTE;
        if (known == null && shortBurns && longBurns) {
            Firing firing = firing(state, rule, at, few, many, limit);
            on.add(firing);
            changed.add(firing);
        } else if (known != null && !shortBurns && !longBurns) {
            on.remove(known);
            changed.add(known.ceased(at, "both ratios are below " + percent(limit)));
        }
    }

    private static Firing firing(
            EndpointState state, Rule rule, long at, EndpointMinute few, EndpointMinute many, double limit) {
        String reason = percent(ratio(few)) + " of requests fail over 5 min and " + percent(ratio(many))
                + " over 1 h, more than " + percent(limit);
        return new Firing(
                state.project(),
                0,
                rule.id(),
                rule.alertname(),
                rule.severity(),
                state.environment(),
                state.service(),
                "",
                state.endpoint(),
                true,
                at,
                0,
                reason,
                many.errors(),
                limit * many.requests(),
                1,
                0);
    }

    private static Evaluation evaluation(Firing firing, long at) {
        return new Evaluation(
                firing.project(),
                0,
                firing.environment(),
                firing.rule(),
                "error-rate",
                at,
                firing.on() ? Outcome.FIRED : Outcome.CEASED,
                firing.reason(),
                firing.count(),
                firing.mean(),
                1);
    }

    private static EndpointMinute sum(EndpointState state, long last, int length) {
        long requests = 0;
        long errors = 0;
        for (EndpointMinute minute : state.minutes()) {
            if (minute.minute() <= last && minute.minute() > last - length) {
                requests += minute.requests();
                errors += minute.errors();
            }
        }
        return new EndpointMinute(last, requests, errors);
    }

    private static double ratio(EndpointMinute sum) {
        return sum.requests() == 0 ? 0 : (double) sum.errors() / sum.requests();
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.2f %%", ratio * 100);
    }

    private static EndpointState with(EndpointState state, List<EndpointMinute> minutes, List<Firing> firings) {
        return new EndpointState(
                state.project(), state.service(), state.environment(), state.endpoint(), minutes, firings);
    }
}
