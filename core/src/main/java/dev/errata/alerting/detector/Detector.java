// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

import dev.errata.alerting.detector.Reading.Change;
import java.util.Arrays;

/**
 * Tells whether the count of a window is more than the group does at this hour: improbable under a negative binomial
 * around its level, some times that level, and above what recurs at this time of day. It looks at five minutes and at
 * the last hour, fires on one overwhelming window, on two unusual of three or on an unusual hour, and ceases after
 * three calm windows or a day. Pure: state and count in, state and reading out.
 */
public final class Detector {

    private static final int WINDOWS_PER_DAY = 288;
    private static final int WINDOWS = DetectorState.WINDOWS;
    private static final int DAYS = DetectorState.DAYS;
    private static final int HOURS = DetectorState.HOURS;
    private static final double OVERWHELMING = 1e-12;

    /** What a group reaches on two of seven days by chance is ten times as probable and more. */
    private static final double IMPROBABLE = 3e-4;

    private static final double GREATEST_RESIDUAL = 100;
    private static final int CALM_WINDOWS = 3;
    private static final int QUIET_WINDOWS = 12;
    /** Events that the project's rhythm weighs against the group's own. */
    private static final double RHYTHM_PRIOR = 30;

    /** What is left of an hour's rhythm a day later; half after a week. */
    private static final double RHYTHM_KEPT = Math.pow(0.5, 1.0 / 7);

    /** Room for the dispersion of hours, which is estimated from few of them. */
    private static final double HOUR_MARGIN = 1.75;

    private final DetectorSettings settings;
    private final double levelDecay;
    private final double spreadDecay;

    public Detector(DetectorSettings settings) {
        this.settings = settings;
        this.levelDecay = Math.pow(0.5, 1 / (settings.levelHalfLife() * WINDOWS_PER_DAY));
        this.spreadDecay = Math.pow(0.5, 1 / (settings.spreadHalfLife() * WINDOWS_PER_DAY));
    }

    /** The reading of the window that comes next. */
    public Reading observe(DetectorState state, int count, HourProfile profile) {
        return observe(state, count, profile, settings.alpha());
    }

    /** The reading of the window that comes next, with a p-value of its own. */
    public Reading observe(DetectorState state, int count, HourProfile profile, double alpha) {
        return new Window(state, count, profile, alpha).read();
    }

    /** A count that came after its window had been read: it only corrects the level. */
    public DetectorState late(DetectorState state, long window, int count) {
        double added = count * Math.pow(levelDecay, Math.max(0, state.window() - 1 - window));
        return new DetectorState(
                state.window(),
                state.firstWindow(),
                state.level() + added,
                state.weight(),
                state.spread(),
                state.square(),
                state.hourSpread(),
                state.hourSquare(),
                state.windowMaxima(),
                state.hourMaxima(),
                state.rhythm(),
                state.counts(),
                state.means(),
                state.exceeded(),
                state.calm(),
                state.firingSince(),
                state.lastFired());
    }

    /** One window being read. */
    private final class Window {
        final DetectorState state;
        final int count;
        final double alpha;
        final double season;
        final double usual;
        final double mean;
        final double dispersion;
        final int hour;
        final int day;
        final int[] counts = new int[WINDOWS];
        final float[] means = new float[WINDOWS];
        int[] windowMaxima;
        int[] hourMaxima;
        int hourCount;
        double hourMean;
        boolean unusual;
        boolean overwhelming;
        boolean hourUnusual;
        double pValue = 1;
        double hourPValue = 1;
        int recurring;
        int hourRecurring;

        Window(DetectorState state, int count, HourProfile profile, double alpha) {
            this.state = state;
            this.alpha = alpha;
            this.count = count;
            long epochHour = Math.floorDiv(state.window(), WINDOWS);
            season = profile.at(epochHour);
            hour = (int) Math.floorMod(epochHour, HOURS);
            usual = state.level() / state.weight() * season;
            mean = usual * (state.rhythm()[hour] + RHYTHM_PRIOR) / (state.rhythm()[HOURS + hour] + RHYTHM_PRIOR);
            dispersion = dispersion(state.spread(), state.square(), mean);
            day = (int) Math.floorMod(Math.floorDiv(epochHour, HOURS), DAYS);
            windowMaxima = state.windowMaxima();
            hourMaxima = state.hourMaxima();
            shift();
        }

        private void shift() {
            System.arraycopy(state.counts(), 1, counts, 0, WINDOWS - 1);
            System.arraycopy(state.means(), 1, means, 0, WINDOWS - 1);
            counts[WINDOWS - 1] = count;
            means[WINDOWS - 1] = (float) mean;
            for (int i = 0; i < WINDOWS; i++) {
                hourCount += counts[i];
                hourMean += means[i];
            }
        }

        private static double dispersion(double spread, double square, double mean) {
            return 1 + Math.max(0, spread / square) * mean;
        }

        Reading read() {
            if (state.window() - state.firstWindow() >= WINDOWS) {
                lookAtWindow();
                lookAtHour();
            }
            int exceeded = (state.exceeded() << 1 | (unusual ? 1 : 0)) & 7;
            boolean trigger = overwhelming || Integer.bitCount(exceeded) >= 2 || hourUnusual;
            boolean fires = trigger && !state.isFiring() && state.window() - QUIET_WINDOWS >= state.lastFired();
            boolean firing = state.isFiring() || trigger;
            long since = state.isFiring() ? state.firingSince() : trigger ? state.window() : -1;
            int calm = firing && isCalm() ? (state.isFiring() ? state.calm() : 0) + 1 : 0;
            boolean moved = firing && state.window() - since > WINDOWS_PER_DAY;
            boolean clears = firing && (calm >= CALM_WINDOWS || moved);
            DetectorState next = next(exceeded, calm, firing, clears ? -1 : since, fires);
            Change change =
                    fires ? Change.FIRES : clears ? (moved ? Change.BASELINE_MOVED : Change.CLEARS) : Change.NONE;
            return reading(next, change);
        }

        private boolean isCalm() {
            return count < 1.5 * mean + 3;
        }

        private void lookAtWindow() {
            if (count < settings.leastCount() || count < settings.ratio() * mean) {
                return;
            }
            recurring = Recurrence.level(windowMaxima, day, hour);
            pValue = pValue(count, mean, dispersion + mean / state.level(), recurring);
            unusual = pValue < alpha;
            overwhelming = pValue < OVERWHELMING && count >= settings.strongRatio() * mean && count >= 2 * recurring;
        }

        private void lookAtHour() {
            if (isCalm() || hourCount < 2 * settings.leastCount() || hourCount < settings.ratio() * 2 / 3 * hourMean) {
                return;
            }
            hourRecurring = Recurrence.level(hourMaxima, day, hour);
            double spread = dispersion(state.hourSpread(), state.hourSquare(), HOUR_MARGIN * hourMean);
            hourPValue = pValue(hourCount, hourMean, spread + hourMean / state.level(), hourRecurring);
            hourUnusual = hourPValue < alpha;
        }

        /**
         * Probability of that many; 1 if as many recur at this time of day. What recurs although it is unusual itself is a
         * job of its own, of whose variation the dispersion says nothing, so only much more than it counts.
         */
        private double pValue(int events, double expected, double dispersed, int recurs) {
            if (events <= settings.guard() * recurs) {
                return 1;
            }
            boolean job = events < settings.jobGuard() * recurs
                    && NegativeBinomial.tail(recurs, expected, dispersed) < IMPROBABLE;
            return job ? 1 : NegativeBinomial.tail(events, expected, dispersed);
        }

        private DetectorState next(int exceeded, int calm, boolean firing, long since, boolean fires) {
            double most = mean + 4 * Math.sqrt(dispersion * mean) + 3;
            double recurs = firing || count <= most ? 0 : Recurrence.level(windowMaxima, day, hour);
            // what is far above the level does not go into it, unless it recurs
            double used =
                    Math.min(count, firing ? most : Math.max(recurs, Math.max(most, 2.0 * settings.leastCount())));
            remember();
            return new DetectorState(
                    state.window() + 1,
                    state.firstWindow(),
                    state.level() * levelDecay + used,
                    state.weight() * levelDecay + season,
                    state.spread() * spreadDecay + residual(count, mean, recurs),
                    state.square() * spreadDecay + mean * mean,
                    state.hourSpread() * spreadDecay + residual(hourCount, hourMean, 0),
                    state.hourSquare() * spreadDecay + hourMean * hourMean,
                    windowMaxima,
                    hourMaxima,
                    rhythm(used),
                    counts,
                    means,
                    exceeded,
                    calm,
                    since,
                    fires ? state.window() : state.lastFired());
        }

        /** Once a day every hour forgets a little, then the window adds to its own. */
        private float[] rhythm(double used) {
            float[] changed = state.rhythm().clone();
            double kept = Math.floorMod(state.window(), WINDOWS) == 0 ? RHYTHM_KEPT : 1;
            changed[hour] = (float) (changed[hour] * kept + used);
            changed[HOURS + hour] = (float) (changed[HOURS + hour] * kept + usual);
            return changed;
        }

        /** Variance beyond Poisson's; that of a single spike is bounded, that of what recurs is not. */
        private static double residual(double count, double mean, double recurs) {
            double deviation = count - mean;
            double bound = Math.max(GREATEST_RESIDUAL * mean, recurs * recurs);
            return Math.min(deviation * deviation, bound) - mean;
        }

        private void remember() {
            boolean newDay = Math.floorMod(state.window(), WINDOWS_PER_DAY) == 0;
            int at = day * HOURS + hour;
            if (newDay || count > windowMaxima[at]) {
                windowMaxima = remember(windowMaxima, at, count, newDay);
            }
            if (newDay || hourCount > hourMaxima[at]) {
                hourMaxima = remember(hourMaxima, at, hourCount, newDay);
            }
        }

        private int[] remember(int[] maxima, int at, int value, boolean newDay) {
            int[] copy = maxima.clone();
            if (newDay) {
                Arrays.fill(copy, day * HOURS, (day + 1) * HOURS, 0);
            }
            copy[at] = Math.max(copy[at], value);
            return copy;
        }

        private Reading reading(DetectorState next, Change change) {
            boolean byHour = hourUnusual && !unusual;
            String trigger = overwhelming
                    ? "one overwhelming window"
                    : hourUnusual ? "an unusual hour" : unusual ? "unusual windows" : "";
            return byHour
                    ? new Reading(next, change, trigger, hourCount, hourMean, hourPValue, hourRecurring)
                    : new Reading(next, change, trigger, count, mean, pValue, recurring);
        }
    }
}
