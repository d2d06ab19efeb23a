// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.List;

/**
 * The sliding window of one rule, in at most {@link #SLICES} slices of whole minutes.
 *
 * @param minutes its length; of a rule that was changed to another length nothing is kept
 */
public record RuleWindow(String rule, int minutes, List<WindowSlice> slices) {

    private static final int SLICES = 12;

    public RuleWindow {
        slices = List.copyOf(slices);
    }

    private int sliceMinutes() {
        return (minutes + SLICES - 1) / SLICES;
    }

    private int length() {
        return (minutes + sliceMinutes() - 1) / sliceMinutes();
    }

    /** With events of a minute. */
    RuleWindow plus(long minute, long count, byte[] users) {
        long index = minute / sliceMinutes();
        List<WindowSlice> changed = new ArrayList<>(slices);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).index() == index) {
                changed.set(i, changed.get(i).plus(count, users));
                return new RuleWindow(rule, minutes, changed);
            }
        }
        changed.add(new WindowSlice(index, count, users));
        return new RuleWindow(rule, minutes, changed);
    }

    /** Without what lies before the window that ends with the minute. */
    RuleWindow endingAt(long minute) {
        long first = minute / sliceMinutes() - length();
        boolean stale = slices.stream().anyMatch(slice -> slice.index() <= first);
        return stale
                ? new RuleWindow(
                        rule,
                        minutes,
                        slices.stream().filter(slice -> slice.index() > first).toList())
                : this;
    }

    /** Events of the window that ends with the minute. */
    long events(long minute) {
        long last = minute / sliceMinutes();
        long sum = 0;
        for (WindowSlice slice : slices) {
            sum += slice.index() <= last && slice.index() > last - length() ? slice.count() : 0;
        }
        return sum;
    }

    /** Distinct users of the window that ends with the minute. */
    long users(long minute) {
        long last = minute / sliceMinutes();
        byte[] all = UserSketch.EMPTY;
        for (WindowSlice slice : slices) {
            if (slice.index() <= last && slice.index() > last - length()) {
                all = UserSketch.merge(all, slice.users());
            }
        }
        return UserSketch.count(all);
    }
}
