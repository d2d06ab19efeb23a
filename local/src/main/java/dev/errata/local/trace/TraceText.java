// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.gateway.trace.FoundTrace;
import dev.errata.model.Fingerprint;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A trace as text for people: what it is, where its failures began, then its spans as a tree with their errors. */
final class TraceText {

    private final FoundTrace found;
    private final ErrorLines errors;
    private final List<String> lines = new ArrayList<>();

    private TraceText(FoundTrace found) {
        this.found = found;
        this.errors = new ErrorLines(found);
    }

    /** Lines that each end with a line feed; what came from outside can steer no terminal. */
    static String of(FoundTrace found) {
        TraceText text = new TraceText(found);
        text.head(found.trace());
        found.trace().origins().forEach(text::origin);
        found.warnings().forEach(warning -> text.lines.add("  warning   " + warning));
        text.lines.add("");
        text.lines.addAll(new SpanLines(text.errors).of(found.spans()));
        text.elsewhere();
        return text.lines.stream().map(TraceText::printable).collect(Collectors.joining("\n", "", "\n"));
    }

    private void head(ErrorTrace trace) {
        lines.add("trace %s  %s  %s".formatted(trace.traceId(), trace.project(), Instant.ofEpochMilli(trace.time())));
        lines.add("  %-9s %s %s  %s  %s"
                .formatted(
                        "request",
                        trace.rootService(),
                        trace.rootEndpoint(),
                        Micros.text(trace.duration()),
                        trace.environment())
                .stripTrailing());
        lines.add("  %-9s %d spans of %d services, %d failed%s"
                .formatted("spans", trace.spanCount(), trace.services().size(), trace.failingSpans(), flags(trace)));
    }

    private static String flags(ErrorTrace trace) {
        return (trace.clientImpacting() ? ", client-impacting" : "")
                + (trace.incomplete() ? ", incomplete" : "")
                + (trace.truncated() ? ", truncated" : "")
                + (trace.sampled() ? "" : ", not sampled")
                + (trace.rank() == 0 ? "" : ", healthy");
    }

    private void origin(Origin origin) {
        lines.add("  %-9s %s  %s (%s)  at %s %s%s%s%s"
                .formatted(
                        "origin",
                        origin.component(),
                        origin.reason(),
                        origin.confidence(),
                        origin.service(),
                        origin.operation(),
                        origin.type().isEmpty() ? "" : ": " + origin.type(),
                        origin.handled() ? ", handled" : "",
                        origin.missingSpan() ? ", a span is missing" : ""));
    }

    /** Errors of no span that is shown. */
    private void elsewhere() {
        List<GroupedError> others = errors.elsewhere(found.spans());
        if (!others.isEmpty()) {
            lines.add("");
            lines.add("  errors of no known span");
            others.forEach(error -> lines.add("    " + errors.text(error)));
        }
    }

    /** Sixteen hex digits, or a dash. */
    static String id(long id) {
        return id == 0 ? "-" : Fingerprint.hex(id);
    }

    private static String printable(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
