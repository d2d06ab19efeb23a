// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** Whether it names a parent that is not there. */
    public boolean isOrphan() {
        return placed.orphan();
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

    /** The spans that answer an exit span, in order of start. */
    public List<SpanNode> callees() {
        return span().kind().isExit()
                ? children.stream()
                        .filter(child -> child.span().kind().isEntry())
                        .toList()
                : List.of();
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
