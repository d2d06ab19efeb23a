// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One exception of a JVM trace while it is read, and the one whose frames its {@code ... n more} counts. */
final class JavaException {

    final OpenException body;
    final int indent;
    final boolean suppressed;
    final @Nullable JavaException parent;
    private int omitted;

    /**
     * Opens an exception.
     *
     * @param header its first line
     * @param indent how far that line is indented
     * @param suppressed whether it, or one that it caused, was suppressed
     * @param parent the exception under which it is written, null for the first
     */
    JavaException(JavaHeader header, int indent, boolean suppressed, @Nullable JavaException parent) {
        this.body = new OpenException(header.type().toString(), header.message());
        this.indent = indent;
        this.suppressed = suppressed;
        this.parent = parent;
    }

    void omit(int frames) {
        omitted = frames;
    }

    /** Its frames, newest first, with the omitted ones taken from the end of the enclosing trace. */
    List<Frame> restored(List<Frame> enclosing, int atMost) {
        List<Frame> frames = new ArrayList<>(body.frames());
        int common = Math.min(Math.min(omitted, enclosing.size()), Math.max(0, atMost));
        frames.addAll(enclosing.subList(enclosing.size() - common, enclosing.size()));
        return frames;
    }
}
