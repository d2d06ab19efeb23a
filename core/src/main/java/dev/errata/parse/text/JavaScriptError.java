// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import java.util.ArrayList;
import java.util.List;

/** One error of a JavaScript trace while it is read. */
final class JavaScriptError {

    final OpenException body;
    private int omittedAt;
    private int omitted;

    JavaScriptError(JavaScriptHeader header) {
        body = new OpenException(header.type().toString(), header.message());
    }

    /** Notes that Node left out this many frames here, because the cause has the same ones. */
    void omit(int frames) {
        omittedAt = body.frames().size();
        omitted = frames;
    }

    /** Its frames, newest first; the omitted ones are those that follow the last common frame in the cause. */
    List<Frame> restored(List<Frame> cause, int atMost) {
        List<Frame> frames = new ArrayList<>(body.frames());
        int common = omittedAt == 0 || omitted == 0 ? -1 : cause.indexOf(frames.get(omittedAt - 1));
        if (common >= 0) {
            int to = Math.min(cause.size(), common + 1 + Math.min(omitted, atMost));
            frames.addAll(omittedAt, cause.subList(common + 1, to));
        }
        return frames;
    }
}
