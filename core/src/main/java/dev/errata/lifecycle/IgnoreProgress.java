// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.IgnoreUntil;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an ignored group is from not being ignored any more.
 *
 * @param count occurrences since the command
 * @param users sketch of the users since the command
 * @param slices occurrences by sixtieths of the window, if there is one
 * @param ended which condition was met, one phrase for people; empty while none is
 */
@SuppressWarnings("ArrayRecordComponent") // the sketch is opaque and never compared
public record IgnoreProgress(long count, byte[] users, List<Slice> slices, String ended) {

    /** Nothing since the command. */
    public static final IgnoreProgress NONE = new IgnoreProgress(0, UserSketch.EMPTY, List.of(), "");

    private static final int SLICES = 60;

    public IgnoreProgress {
        slices = List.copyOf(slices);
    }

    /** With more occurrences; those up to the command do not count, and of a tally around it only the last does. */
    IgnoreProgress plus(Occurrences more, Decision ignore) {
        if (more.lastSeen() <= ignore.time() || more.count() <= 0) {
            return this;
        }
        IgnoreUntil until = ignore.until();
        long added = more.firstSeen() > ignore.time() ? more.count() : 1;
        long total = count + added;
        byte[] everyone = until.users() == 0 ? users : UserSketch.merge(users, more.users());
        List<Slice> pieces =
                until.windowCount() == 0 ? slices : with(sliceOf(more.lastSeen(), until.windowMillis()), added);
        String met = ended.isEmpty() ? condition(until, more.lastSeen(), total, everyone, pieces) : ended;
        return new IgnoreProgress(total, everyone, pieces, met);
    }

    /** With the word that the time has come or that the group escalates. */
    IgnoreProgress endedBy(String condition) {
        return new IgnoreProgress(count, users, slices, condition);
    }

    private static String condition(
            IgnoreUntil until, long timestamp, long total, byte[] everyone, List<Slice> pieces) {
        if (until.time() != 0 && timestamp > until.time()) {
            return "its time is over";
        }
        if (until.count() != 0 && total >= until.count()) {
            return total + " occurrences";
        }
        if (until.windowCount() != 0 && greatestWindow(pieces) >= until.windowCount()) {
            return greatestWindow(pieces) + " occurrences within " + until.windowMillis() / 60_000 + " min";
        }
        if (until.users() != 0 && UserSketch.count(everyone) >= until.users()) {
            return UserSketch.count(everyone) + " users";
        }
        return "";
    }

    private static long sliceOf(long timestamp, long windowMillis) {
        return Math.floorDiv(timestamp, Math.max(1, windowMillis / SLICES));
    }

    private List<Slice> with(long index, long added) {
        List<Slice> pieces = new ArrayList<>();
        long sum = added;
        long newest = index;
        for (Slice slice : slices) {
            sum += slice.index() == index ? slice.count() : 0;
            newest = Math.max(newest, slice.index());
        }
        for (Slice slice : slices) {
            if (slice.index() != index && slice.index() > newest - 2L * SLICES) {
                pieces.add(slice);
            }
        }
        pieces.add(new Slice(index, sum));
        return pieces;
    }

    private static long greatestWindow(List<Slice> pieces) {
        long greatest = 0;
        for (Slice end : pieces) {
            long sum = 0;
            for (Slice slice : pieces) {
                sum += slice.index() <= end.index() && slice.index() > end.index() - SLICES ? slice.count() : 0;
            }
            greatest = Math.max(greatest, sum);
        }
        return greatest;
    }
}
