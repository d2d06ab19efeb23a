// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.frames.CanonicalFrame;
import dev.errata.grouping.frames.CanonicalFrames;
import dev.errata.grouping.frames.Language;
import dev.errata.grouping.frames.Nearness;
import dev.errata.grouping.frames.Ownership;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The canonical frames of one stack that keys are made of: the in-app ones, or those nearest to it if there are none;
 * without glue and with recursion collapsed. Reused from stack to stack; not thread safe.
 */
final class KeyFrames {

    /** Of longer stacks only the oldest and newest frames count. */
    static final int MAX_OLDEST = 128;

    static final int MAX_NEWEST = 384;

    private static final int MAX_HELPERS = 3;

    private final CanonicalFrames canonical;
    private final Recursion recursion = new Recursion();
    private final CanonicalFrame[] kept = new CanonicalFrame[MAX_OLDEST + MAX_NEWEST];
    private final byte[] nearness = new byte[MAX_OLDEST + MAX_NEWEST];
    private int size;

    KeyFrames(CanonicalFrames canonical) {
        this.canonical = canonical;
    }

    /** Reads the stack of another subject. */
    void read(Subject subject, Language language) {
        keepNearest(canonicalize(subject.stack().frames(), language));
        size = recursion.collapse(kept, size);
        CanonicalFrame[] cycle = recursion.dominantCycle();
        if (subject.overflow() && cycle.length > 0) {
            size = cycle.length;
            System.arraycopy(cycle, 0, kept, 0, size);
        }
    }

    /** Keeps all but the glue and answers how near the nearest of them is. */
    private int canonicalize(List<Frame> frames, Language language) {
        int count = frames.size();
        boolean hinted = isHinted(frames);
        int nearest = Nearness.PLATFORM.ordinal();
        size = 0;
        for (int i = 0; i < count; i++) {
            i = skipMiddle(i, count);
            Frame frame = frames.get(i);
            CanonicalFrame name = canonical.of(frame, language);
            if (name.ownership() == Ownership.GLUE) {
                continue;
            }
            int near = Nearness.of(name.ownership(), frame.inApp(), hinted).ordinal();
            nearest = Math.min(nearest, near);
            nearness[size] = (byte) near;
            kept[size++] = name;
        }
        return nearest;
    }

    /** The index to go on with: after the oldest frames of a long stack come the newest. */
    static int skipMiddle(int index, int count) {
        return index == MAX_OLDEST && count > MAX_OLDEST + MAX_NEWEST ? count - MAX_NEWEST : index;
    }

    /** If nothing is near, all that is left tells more than libraries alone. */
    private void keepNearest(int nearest) {
        if (nearest > Nearness.DISOWNED.ordinal()) {
            return;
        }
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (nearness[i] == nearest) {
                kept[n++] = kept[i];
            }
        }
        size = n;
    }

    static boolean isHinted(List<Frame> frames) {
        for (Frame frame : frames) {
            if (frame.inApp() == InApp.YES) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    /** Whether the stack says where it failed: not if it ends in a nameless function, as minified code does. */
    boolean telling() {
        return size > 0 && fromTop(0).named();
    }

    /** A frame by its distance from the crash site, which is 0. */
    CanonicalFrame fromTop(int distance) {
        return kept[size - 1 - distance];
    }

    /** The crash site's distance from the top: past helpers, which are sites only together with their callers. */
    int siteDepth() {
        int depth = 0;
        while (depth < size - 1 && depth < MAX_HELPERS && fromTop(depth).helper()) {
            depth++;
        }
        return depth;
    }

    /** Hash of a frame by its distance from the top; 0 if the stack is not that deep. */
    long hashFromTop(int distance) {
        return distance < size ? fromTop(distance).hash() : 0;
    }

    /** Oldest first. */
    CanonicalFrame get(int index) {
        return kept[index];
    }

    /** The names, oldest first. */
    List<String> names() {
        return IntStream.range(0, size).mapToObj(i -> kept[i].text()).toList();
    }
}
