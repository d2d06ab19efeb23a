// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Origin;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.TracedGroup;
import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found of the failures of one trace. */
public final class Diagnosis {

    private final SpanForest forest;
    private final TraceErrors errors;
    private final Explanations explanations;
    private final Chains chains;
    private final List<Failure> failures;
    private final Map<SpanNode, Failure> byOrigin = new HashMap<>();
    private final @Nullable TraceRoot root;

    Diagnosis(SpanForest forest, TraceErrors errors, Explanations explanations, Chains chains, List<Failure> failures) {
        this.forest = forest;
        this.errors = errors;
        this.explanations = explanations;
        this.chains = chains;
        this.failures = failures;
        this.root = TraceRoot.of(forest);
        failures.forEach(failure -> byOrigin.put(failure.chain().origin(), failure));
    }

    public SpanForest forest() {
        return forest;
    }

    public TraceErrors errors() {
        return errors;
    }

    /** Where the trace began; null without spans. */
    public @Nullable TraceRoot root() {
        return root;
    }

    /** The most telling first. */
    public List<Failure> failures() {
        return failures;
    }

    /** The most telling first. */
    public List<Origin> origins() {
        return failures.stream().map(Failure::origin).toList();
    }

    /** What each error is to the failures, in order of time (R8). */
    public List<TracedGroup> groups() {
        return new ErrorRoles(errors, node -> failure(chains.cause(node))).all();
    }

    /** Whether what the trace was for failed (R9). */
    public boolean isClientImpacting() {
        return root != null && root.fails(explanations::isFailing);
    }

    /** Whether a span failed, or an error was reported. */
    public boolean anythingFailed() {
        return failedSpans() > 0 || !errors.isEmpty();
    }

    /** Spans that failed by what is said of themselves. */
    public int failedSpans() {
        return (int) forest.present().stream().filter(explanations::hasFailed).count();
    }

    /** Whether a span failed, by itself or with what it is made of. */
    public boolean isFailing(SpanNode node) {
        return explanations.isFailing(node);
    }

    /** The failure whose chain a span is on; null if it did not fail, or was only given up because of another. */
    public @Nullable Failure failureOf(SpanNode node) {
        return failure(chains.of(node));
    }

    private @Nullable Failure failure(@Nullable Chain chain) {
        return chain == null ? null : byOrigin.get(chain.origin());
    }

    /** What a span is to the failures. */
    public SpanRole roleOf(SpanNode node) {
        if (!isFailing(node)) {
            return SpanRole.NONE;
        }
        Chain chain = chains.of(node);
        if (chain == null || chain.isHandled()) {
            return SpanRole.HANDLED;
        }
        return chain.origin() == node ? SpanRole.ORIGIN : SpanRole.CHAIN;
    }
}
