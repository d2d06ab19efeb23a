// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.model.Frame;
import dev.errata.model.StackTrace;
import java.util.List;

/** Cuts the texts of frames and the number of frames to what is kept. */
public final class FrameLimit {

    private FrameLimit() {}

    /** The stack itself if it is within the limits, else a cut one. */
    static StackTrace cut(StackTrace stack) {
        if (fits(stack.frames())) {
            return stack;
        }
        EndsBuffer<Frame> ends = new EndsBuffer<>(FieldLimits.OLDEST_FRAMES, FieldLimits.NEWEST_FRAMES);
        stack.frames().forEach(frame -> ends.add(cut(frame)));
        return new StackTrace(ends.take());
    }

    private static boolean fits(List<Frame> frames) {
        if (frames.size() > FieldLimits.OLDEST_FRAMES + FieldLimits.NEWEST_FRAMES) {
            return false;
        }
        for (Frame frame : frames) {
            if (!fits(frame)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Frame frame) {
        return frame.module().length() <= FieldLimits.SYMBOL
                && frame.function().length() <= FieldLimits.SYMBOL
                && frame.file().length() <= FieldLimits.FILE
                && frame.sourceLine().length() <= FieldLimits.SOURCE_LINE;
    }

    /** The frame itself if it is within the limits, else a cut one. */
    public static Frame cut(Frame frame) {
        if (fits(frame)) {
            return frame;
        }
        return new Frame(
                FieldLimits.cut(frame.module(), FieldLimits.SYMBOL),
                FieldLimits.cut(frame.function(), FieldLimits.SYMBOL),
                FieldLimits.cut(frame.file(), FieldLimits.FILE),
                frame.line(),
                frame.column(),
                frame.inApp(),
                FieldLimits.cut(frame.sourceLine(), FieldLimits.SOURCE_LINE));
    }
}
