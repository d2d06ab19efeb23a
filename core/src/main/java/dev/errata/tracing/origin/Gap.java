// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.AbsentSpan;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;

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

    /** By the clock of the service that was entered; of an error, if nothing else is known. */
    long start() {
        return orphans.isEmpty()
                ? reports.get(0).error().timestamp() * MICROS_PER_MILLI
                : orphans.stream()
                        .mapToLong(orphan -> orphan.span().start())
                        .min()
                        .orElseThrow();
    }

    /** How long it took at least, in microseconds. */
    long duration() {
        long end = orphans.stream()
                .filter(orphan -> orphan.span().service().equals(entered()))
                .mapToLong(orphan -> orphan.span().end())
                .max()
                .orElse(start());
        return Math.max(0, end - start());
    }

    /** The span at the place that it is taken for. */
    AbsentSpan below(SpanNode adopter) {
        boolean called =
                isCall() && service().isEmpty() && !adopter.span().kind().isExit();
        Span of = adopter.span();
        return absent(of.id(), called ? of.service() : service(), of.weight());
    }

    /** The span as the top of a tree. */
    AbsentSpan apart() {
        double weight = orphans.isEmpty() ? 1 : orphans.get(0).span().weight();
        return absent(0, service(), weight);
    }

    private AbsentSpan absent(long parent, String service, double weight) {
        SpanKind kind = isCall() ? SpanKind.CLIENT : SpanKind.SERVER;
        return AbsentSpan.of(id, parent, kind, service, start(), duration(), weight);
    }
}
