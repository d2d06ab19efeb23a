// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.gateway.trace.FoundTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TraceSpan;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.TracedGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The errors of a trace by the spans that they name. */
final class ErrorLines {

    private final FoundTrace found;

    ErrorLines(FoundTrace found) {
        this.found = found;
    }

    /** Those of one span. */
    List<GroupedError> of(long span) {
        return found.errors().stream()
                .filter(error -> error.error().spanId() == span)
                .toList();
    }

    /** Those of none of these spans. */
    List<GroupedError> elsewhere(List<TraceSpan> spans) {
        Set<Long> known = spans.stream().map(span -> span.span().id()).collect(Collectors.toSet());
        return found.errors().stream()
                .filter(error -> !known.contains(error.error().spanId()))
                .toList();
    }

    /** What it says, its role and its group. */
    String text(GroupedError grouped) {
        TracedError error = grouped.error();
        String role = found.trace().groups().stream()
                .filter(group -> isOf(group, error))
                .map(group -> group.role() + "  ")
                .findFirst()
                .orElse("");
        String says = error.type().isEmpty() ? error.message() : error.type() + ": " + error.message();
        return "%s  %s%s group %s".formatted(says, role, error.service(), TraceText.id(grouped.group()));
    }

    /** One report stands for all of a failure and service: another one of them may be of another span. */
    private static boolean isOf(TracedGroup group, TracedError error) {
        return group.fingerprint() == error.fingerprint() && group.service().equals(error.service());
    }
}
