// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceSpan;
import java.util.ArrayList;
import java.util.List;

/** One line for each span: what it is, indented below its parent, then duration, status and role; below it its errors. */
record SpanLines(ErrorLines errors) {

    private static final int MAX_INDENT = 40;
    private static final int MIN_WIDTH = 24;
    private static final int MAX_WIDTH = 76;

    List<String> of(List<TraceSpan> spans) {
        List<SpanTree.Line> tree = SpanTree.of(spans);
        int width = tree.stream()
                .mapToInt(line -> Math.min(MAX_WIDTH, title(line).length()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (SpanTree.Line line : tree) {
            lines.add(span(line, Math.max(MIN_WIDTH, width)));
            errors.of(line.span().span().id())
                    .forEach(error -> lines.add(indent(line.depth()) + "    ! " + errors.text(error)));
        }
        return lines;
    }

    private static String span(SpanTree.Line line, int width) {
        Span span = line.span().span();
        return "%s  %9s  %-12s %s"
                .formatted(
                        padded(title(line), width),
                        Micros.text(span.duration()),
                        outcome(span),
                        line.span().role() == SpanRole.NONE ? "" : line.span().role())
                .stripTrailing();
    }

    private static String title(SpanTree.Line line) {
        Span span = line.span().span();
        return "%s%s %s %s %s%s%s"
                .formatted(
                        indent(line.depth()),
                        span.status() == SpanStatus.ERROR ? "✗" : " ",
                        span.service(),
                        span.kind(),
                        span.name(),
                        span.peer().isEmpty() ? "" : " → " + span.peer(),
                        line.orphan() ? " (its parent is missing)" : "");
    }

    private static String indent(int depth) {
        return "  ".repeat(Math.min(MAX_INDENT, depth) + 1);
    }

    /** The most telling that the span says of its outcome. */
    private static String outcome(Span span) {
        if (span.httpStatus() != 0) {
            return Integer.toString(span.httpStatus());
        }
        if (!span.rpcStatus().isEmpty()) {
            return span.rpcStatus();
        }
        return span.status() == SpanStatus.UNSET ? "" : span.status().name();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
