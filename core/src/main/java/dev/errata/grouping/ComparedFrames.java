// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.frames.CanonicalFrame;
import dev.errata.grouping.frames.CanonicalFrames;
import dev.errata.grouping.frames.Language;
import dev.errata.grouping.frames.Nearness;
import dev.errata.grouping.frames.Ownership;
import dev.errata.model.Features;
import dev.errata.model.Frame;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The canonical frames of one stack that similarity compares: all of them, the user's and others', without glue and with
 * recursion collapsed.
 *
 * @param newestFirst at most {@link Features#MAX_FRAMES}
 * @param nearness how near each is to the user's code
 */
record ComparedFrames(List<CanonicalFrame> newestFirst, byte[] nearness) {

    static ComparedFrames of(Subject subject, Language language, CanonicalFrames canonical) {
        List<Frame> frames = subject.stack().frames();
        boolean hinted = KeyFrames.isHinted(frames);
        CanonicalFrame[] kept = new CanonicalFrame[KeyFrames.MAX_OLDEST + KeyFrames.MAX_NEWEST];
        Map<Long, Nearness> near = new HashMap<>();
        int size = 0;
        for (int i = 0; i < frames.size(); i++) {
            i = KeyFrames.skipMiddle(i, frames.size());
            Frame frame = frames.get(i);
            CanonicalFrame name = canonical.of(frame, language);
            if (name.ownership() != Ownership.GLUE) {
                kept[size++] = name;
                near.merge(name.hash(), nearness(name, frame, hinted), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        Recursion recursion = new Recursion();
        size = recursion.collapse(kept, size);
        CanonicalFrame[] cycle = recursion.dominantCycle();
        return subject.overflow() && cycle.length > 0 ? newest(cycle, cycle.length, near) : newest(kept, size, near);
    }

    /** A helper fails for its callers, so it tells no more than a library. */
    private static Nearness nearness(CanonicalFrame name, Frame frame, boolean hinted) {
        Nearness nearness = Nearness.of(name.ownership(), frame.inApp(), hinted);
        return name.helper() && nearness.compareTo(Nearness.LIBRARY) < 0 ? Nearness.LIBRARY : nearness;
    }

    private static ComparedFrames newest(CanonicalFrame[] frames, int size, Map<Long, Nearness> near) {
        int n = Math.min(size, Features.MAX_FRAMES);
        CanonicalFrame[] newestFirst = new CanonicalFrame[n];
        byte[] nearness = new byte[n];
        for (int i = 0; i < n; i++) {
            newestFirst[i] = frames[size - 1 - i];
            nearness[i] = (byte)
                    near.getOrDefault(newestFirst[i].hash(), Nearness.PLATFORM).ordinal();
        }
        return new ComparedFrames(Arrays.asList(newestFirst), nearness);
    }

    long[] hashes() {
        return newestFirst.stream().mapToLong(CanonicalFrame::hash).toArray();
    }
}
