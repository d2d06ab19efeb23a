// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.local.shop.TraceTruth.Calls;
import dev.errata.local.shop.TraceTruth.Edge;
import dev.errata.local.shop.TraceTruth.Step;
import dev.errata.local.shop.TraceTruth.TrueOrigin;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.SpanKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One trace while it is told: its spans, and why it fails if it does. */
final class ShopTrace {

    private static final int MIN_NETWORK = 150;
    private static final int MAX_NETWORK = 900;

    private final SplittableRandom random;
    private final long idHigh;
    private final long idLow;
    private final int order;
    private final List<ShopSpan> spans = new ArrayList<>(32);
    private final List<Step> steps = new ArrayList<>(2);
    private FailureMode mode = FailureMode.NONE;
    private @Nullable TrueOrigin origin;
    private int missing;
    private int late;

    ShopTrace(SplittableRandom random) {
        this.random = random;
        this.idHigh = random.nextLong();
        this.idLow = random.nextLong() | 1;
        this.order = random.nextInt(10_000, 100_000);
    }

    /** The outermost span. */
    ShopSpan root(ShopService service, SpanKind kind, Operation operation, long start) {
        return add(null, service, kind, operation, start);
    }

    /** A call that begins now. */
    ShopSpan call(ShopSpan caller, Operation operation) {
        return callAt(caller, operation, caller.now());
    }

    /** A call that begins then. */
    ShopSpan callAt(ShopSpan caller, Operation operation, long time) {
        SpanKind kind = operation == Operation.PUBLISH_ORDER ? SpanKind.PRODUCER : SpanKind.CLIENT;
        return add(caller, caller.service(), kind, operation, time + 20);
    }

    /** The other side of a call. */
    ShopSpan served(ShopSpan call, ShopService callee) {
        SpanKind kind = call.kind() == SpanKind.PRODUCER ? SpanKind.CONSUMER : SpanKind.SERVER;
        Operation operation = kind == SpanKind.CONSUMER ? Operation.PROCESS_ORDER : call.operation();
        ShopSpan entry = add(call, callee, kind, operation, call.start() + network());
        call.answeredBy(entry);
        return entry;
    }

    /** Ends both sides of a call, the callee's first. */
    void answer(ShopSpan call, ShopSpan served, Result result) {
        served.end(result);
        call.endAt(served.endTime() + network(), result);
    }

    private ShopSpan add(
            @Nullable ShopSpan parent, ShopService service, SpanKind kind, Operation operation, long start) {
        ShopSpan span = new ShopSpan(this, parent, random.nextLong() | 1, service, kind, operation, start);
        spans.add(span);
        return span;
    }

    private int network() {
        return random.nextInt(MIN_NETWORK, MAX_NETWORK);
    }

    /** Says why it fails. */
    void because(FailureMode why, String component, OriginReason reason, String errorService) {
        mode = why;
        origin = new TrueOrigin(component, reason, errorService);
    }

    /** Says that each of these services reported an error because of that of the one before. */
    void propagated(ShopService... services) {
        for (int i = 1; i < services.length; i++) {
            steps.add(new Step(services[i - 1].id(), services[i].id()));
        }
    }

    void countMissing() {
        missing++;
    }

    void countLate() {
        late++;
    }

    List<ShopSpan> spans() {
        return spans;
    }

    long idHigh() {
        return idHigh;
    }

    long idLow() {
        return idLow;
    }

    /** The number that its messages speak of. */
    int order() {
        return order;
    }

    /** All of it, once it is told. */
    TraceTruth truth() {
        String id = HexFormat.of().toHexDigits(idHigh) + HexFormat.of().toHexDigits(idLow);
        return new TraceTruth(id, mode, spans.get(0).failed(), origin, steps, edges(), spans.size(), missing, late);
    }

    private Map<Edge, Calls> edges() {
        Map<Edge, Calls> edges = new HashMap<>();
        for (ShopSpan span : spans) {
            ShopSpan answer = span.answer();
            if (span.kind().isExit()) {
                String callee = answer == null
                        ? span.operation().peer()
                        : answer.service().id();
                count(edges, span, span.service().id(), callee, span.failed() || (answer != null && answer.failed()));
            } else if (span.parent() == null) {
                String caller = span.linked() == null ? TraceTruth.USER : TraceTruth.UNKNOWN;
                count(edges, span, caller, span.service().id(), span.failed());
            }
        }
        return edges;
    }

    private static void count(Map<Edge, Calls> edges, ShopSpan span, String caller, String callee, boolean failed) {
        Edge edge = new Edge(caller, callee, span.operation().connection());
        edges.put(edge, edges.getOrDefault(edge, new Calls(0, 0)).plus(failed));
    }
}
