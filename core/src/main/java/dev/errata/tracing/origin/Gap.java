// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.AbsentSpan;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A span that did not come, known by those that name it: as their parent, or as the span of their error.
 *
 * @param id that they name
 * @param orphans that name it, in order of start
 * @param reports of errors that name it, in order of time
 */
record Gap(long id, List<SpanNode> orphans, List<GroupedError> reports) {

    private static final long MICROS_PER_MILLI = 1_000;

    /** Whether it is a call, since all that is below it is how services were entered. */
    boolean isCall() {
        return !orphans.isEmpty()
                && orphans.stream().allMatch(orphan -> orphan.span().kind().isEntry());
    }

    /** Its own: of an error, else of what did not enter another; empty if nothing tells. */
    String service() {
        if (!reports.isEmpty()) {
            return reports.get(0).error().service();
        }
        return orphans.stream()
                .filter(orphan -> !orphan.span().kind().isEntry())
                .findFirst()
                .map(orphan -> orphan.span().service())
                .orElse("");
    }

    /** The service that was entered by it or below it. */
    String entered() {
        return isCall() ? orphans.get(0).span().service() : service();
    }

    /** Whether anything tells how long it took. */
    boolean isMeasured() {
        return within().findAny().isPresent();
    }

    /** By the clock of the service that was entered, in microseconds; of its first error, if nothing else is known. */
    long start() {
        LongStream starts = isMeasured() ? within().mapToLong(Span::start) : LongStream.of(reportedAt());
        return starts.min().orElseThrow();
    }

    /** How long it took at least, in microseconds. */
    long duration() {
        return Math.max(0, within().mapToLong(Span::end).max().orElse(start()) - start());
    }

    private Stream<Span> within() {
        String service = entered();
        return orphans.stream()
                .map(SpanNode::span)
                .filter(span -> span.service().equals(service));
    }

    private long reportedAt() {
        return reports.get(0).error().timestamp() * MICROS_PER_MILLI;
    }

    /** The span at the place that it is taken for. */
    AbsentSpan below(SpanNode adopter) {
        Span above = adopter.span();
        boolean leaves = above.kind().isExit();
        SpanKind kind = isCall() ? SpanKind.CLIENT : leaves ? SpanKind.SERVER : SpanKind.INTERNAL;
        boolean untold = isCall() && !leaves && service().isEmpty();
        return absent(above.id(), kind, untold ? above.service() : service(), above.weight());
    }

    /** The span as the top of a tree. */
    AbsentSpan apart() {
        double weight = orphans.isEmpty() ? 1 : orphans.get(0).span().weight();
        return absent(0, isCall() ? SpanKind.CLIENT : SpanKind.SERVER, service(), weight);
    }

    private AbsentSpan absent(long parent, SpanKind kind, String service, double weight) {
        return AbsentSpan.of(id, parent, kind, service, start(), duration(), weight);
    }
}
