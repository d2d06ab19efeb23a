// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.Confidence;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Origin;
import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the origins of a trace's failures are found, rule by rule; {@code docs/tracing.md} says why. */
public final class OriginRules {

    /** R10: what hurt before what was handled, the sure before the unsure, the early before the late. */
    private static final Comparator<Failure> MOST_TELLING_FIRST = Comparator.comparing(
                    (Failure failure) -> failure.origin().handled())
            .thenComparing(failure -> failure.origin().confidence(), Comparator.reverseOrder())
            .thenComparingLong(failure -> failure.chain().origin().span().start())
            .thenComparing(failure -> failure.origin().spanId(), Long::compareUnsigned);

    private final String traceId;
    private final TraceErrors errors;
    private final Attribution attribution;

    private OriginRules(String traceId, TraceErrors errors, PeerNames names) {
        this.traceId = traceId;
        this.errors = errors;
        this.attribution = new Attribution(errors, names);
    }

    /** Applies all rules; the order and the repetition of spans and errors do not matter. */
    public static Diagnosis diagnose(AssembledTrace trace, PeerNames names) {
        // R0 every span once, below its parent; R1 clocks, R2 messages, R3 retries, R4 cancellations, R5 the child that
        // explains
        Reading present = Reading.of(SpanForest.of(trace), trace.errors());
        // R0 spans that did not come, where they explain a failure that nothing else does
        Reading reading = Adoption.completed(present, names);
        Chains chains = new Chains(reading.forest(), reading.explanations());
        // R6 whose failure it is, R7 missing spans
        OriginRules rules = new OriginRules(trace.traceId(), reading.errors(), names);
        Stream<Failure> failures = chains.all().stream().map(rules::failure);
        // R8 roles and R9 impact follow from these; R10 order
        return new Diagnosis(
                reading.forest(),
                reading.errors(),
                reading.explanations(),
                chains,
                failures.sorted(MOST_TELLING_FIRST).toList());
    }

    private Failure failure(Chain chain) {
        SpanNode at = chain.origin();
        boolean missing = attribution.isMissing(at);
        Blame blame = attribution.of(at).atMost(limit(chain, missing));
        GroupedError root = RootErrors.of(chain, errors);
        Origin origin = new Origin(
                blame.component(),
                blame.reason(),
                blame.confidence(),
                at.span().id(),
                at.span().service(),
                at.span().name(),
                type(at, root),
                root == null ? 0 : root.error().fingerprint(),
                root == null ? 0 : root.group(),
                chain.nodes().stream().map(node -> node.span().id()).toList(),
                chain.isHandled(),
                missing,
                Causes.of(chain, traceId));
        return new Failure(chain, origin, root);
    }

    /** An error tells more of a span that did not come than that it did not. */
    private static Confidence limit(Chain chain, boolean missing) {
        if (missing && !chain.origin().isAbsent()) {
            return Confidence.LOW;
        }
        return chain.isSupposed() ? Confidence.MEDIUM : Confidence.HIGH;
    }

    /** By the first that says: the span or its errors, a status, the error that tells of the beginning. */
    private String type(SpanNode at, @Nullable GroupedError root) {
        Evidence evidence = Evidence.of(at, errors);
        return Stream.of(
                        evidence.type(),
                        evidence.rpc(),
                        evidence.sql(),
                        evidence.http() == 0 ? "" : Integer.toString(evidence.http()),
                        root == null ? "" : root.error().type())
                .filter(type -> !type.isEmpty())
                .findFirst()
                .orElse("");
    }
}
