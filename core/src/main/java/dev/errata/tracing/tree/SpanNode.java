// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A span in its tree. */
public final class SpanNode {

    private final PlacedSpan placed;
    private final List<SpanNode> children = new ArrayList<>(2);
    private @Nullable SpanNode parent;
    private SpanNode enclosingEntry;
    private int index;
    private int depth;

    SpanNode(PlacedSpan placed) {
        this.placed = placed;
        this.enclosingEntry = this;
    }

    PlacedSpan placed() {
        return placed;
    }

    public Span span() {
        return placed.span();
    }

    /** Null for the root of a tree. */
    public @Nullable SpanNode parent() {
        return parent;
    }

    /** In order of start. */
    public List<SpanNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** Place in {@link SpanForest#nodes()}. */
    public int index() {
        return index;
    }

    /** Spans above it. */
    public int depth() {
        return depth;
    }

    /** Whether it names a parent that did not come. */
    public boolean isOrphan() {
        return placed.orphan();
    }

    /** Whether it did not come, and is only known of: see {@link AbsentSpan}. */
    public boolean isAbsent() {
        return placed.absent();
    }

    /** Whether only a link leads to its parent. */
    boolean isLinked() {
        return placed.linked();
    }

    /** Whether nothing is above it, nor ever was. */
    public boolean isTrueRoot() {
        return parent == null && span().parent() == 0;
    }

    /** Whether it does not answer to its parent: it consumes a message, or only a link leads to the parent (R2). */
    public boolean isAsync() {
        return parent != null
                && (isLinked()
                        || span().kind() == SpanKind.CONSUMER
                        || parent.span().kind() == SpanKind.PRODUCER);
    }

    /** The spans that answer an exit span, in order of start; something in between may be absent. */
    public List<SpanNode> callees() {
        return span().kind().isExit()
                ? children.stream()
                        .flatMap(child -> child.isAbsentExit() ? child.children.stream() : Stream.of(child))
                        .filter(child -> child.span().kind().isEntry())
                        .toList()
                : List.of();
    }

    /** What called an entry span, as far as is known: its parent, or what an absent exit span is below. */
    public @Nullable SpanNode caller() {
        return parent != null && parent.isAbsentExit() ? parent.parent : parent;
    }

    private boolean isAbsentExit() {
        return isAbsent() && span().kind().isExit();
    }

    /** The nearest entry span from here upwards; the root if there is none. */
    public SpanNode enclosingEntry() {
        return enclosingEntry;
    }

    void addChild(SpanNode child) {
        children.add(child);
        child.parent = this;
    }

    void setPlace(int place) {
        index = place;
        if (parent != null) {
            depth = parent.depth + 1;
            enclosingEntry = span().kind().isEntry() ? this : parent.enclosingEntry;
        }
    }
}
