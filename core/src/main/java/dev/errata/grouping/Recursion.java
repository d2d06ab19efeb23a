// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.frames.CanonicalFrame;
import java.util.Arrays;

/**
 * Collapses the repeated cycles of recursion to one turn each. A turn is written from its least frame on, so the phase
 * in which the recursion was entered or left does not show. Not thread safe.
 */
final class Recursion {

    private static final int SLOTS = 1 << 8;
    private static final int NONE = -1;
    private static final CanonicalFrame[] NO_CYCLE = {};
    private static final int MAX_PASSES = 4;
    /** How many periods are tried from one frame; more only occur in made-up stacks. */
    private static final int MAX_PERIODS = 8;

    private final int[] latest = new int[SLOTS];
    private int[] next = new int[0];
    private CanonicalFrame[] cycle = NO_CYCLE;
    private int cycleLength;

    /** Collapses in place and answers the new length. */
    int collapse(CanonicalFrame[] frames, int length) {
        int shorter = length;
        cycle = NO_CYCLE;
        for (int pass = 0; pass < MAX_PASSES && linkEqual(frames, shorter); pass++) {
            int before = shorter;
            cycleLength = before / 2;
            shorter = collapseOnce(frames, shorter, pass == 0 ? 1 : Integer.MAX_VALUE);
            if (shorter == before && pass > 0) {
                break;
            }
        }
        return shorter;
    }

    /** One turn of the cycle that made up most of the stack that was last collapsed; empty if none did. */
    CanonicalFrame[] dominantCycle() {
        return cycle;
    }

    /** Links every frame to the next one in the same slot; false if no two share a slot. */
    private boolean linkEqual(CanonicalFrame[] frames, int length) {
        Arrays.fill(latest, NONE);
        if (next.length < length) {
            next = new int[Math.max(length, 64)];
        }
        boolean shared = false;
        for (int i = length - 1; i >= 0; i--) {
            int slot = (int) (frames[i].hash() >>> 56);
            next[i] = latest[slot];
            shared |= next[i] != NONE;
            latest[slot] = i;
        }
        return shared;
    }

    private int collapseOnce(CanonicalFrame[] frames, int length, int longestPeriod) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int period = period(frames, i, length, longestPeriod);
            if (period == 0) {
                frames[kept++] = frames[i++];
                continue;
            }
            int end = i + period;
            while (end < length && frames[end].hash() == frames[end - period].hash()) {
                end++;
            }
            CanonicalFrame[] turn = Arrays.copyOfRange(frames, i, i + period);
            rotate(turn);
            System.arraycopy(turn, 0, frames, kept, period);
            kept += period;
            if (end - i > cycleLength) {
                cycle = turn;
                cycleLength = end - i;
            }
            i = end;
        }
        return kept;
    }

    /** The shortest period of a run of at least two turns that starts here; 0 if there is none. */
    private int period(CanonicalFrame[] frames, int start, int length, int longest) {
        int tried = 0;
        for (int j = next[start]; j != NONE && tried < MAX_PERIODS; j = next[j]) {
            int period = j - start;
            if (period > longest || j + period > length) {
                return 0;
            }
            int k = 0;
            tried += frames[start].hash() == frames[j].hash() ? 1 : 0;
            while (k < period && frames[start + k].hash() == frames[j + k].hash()) {
                k++;
            }
            if (k == period) {
                return period;
            }
        }
        return 0;
    }

    private static void rotate(CanonicalFrame[] turn) {
        int least = leastRotation(turn);
        CanonicalFrame[] original = turn.clone();
        for (int k = 0; k < turn.length; k++) {
            turn[k] = original[(least + k) % turn.length];
        }
    }

    /** Start of the least rotation by hash; linear. */
    private static int leastRotation(CanonicalFrame[] turn) {
        int n = turn.length;
        int a = 0;
        int b = 1;
        int same = 0;
        while (a < n && b < n && same < n) {
            int order = Long.compare(turn[(a + same) % n].hash(), turn[(b + same) % n].hash());
            if (order == 0) {
                same++;
                continue;
            }
            if (order > 0) {
                a += same + 1;
            } else {
                b += same + 1;
            }
            b += a == b ? 1 : 0;
            same = 0;
        }
        return Math.min(a, b);
    }
}
