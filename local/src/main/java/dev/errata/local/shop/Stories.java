// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.OriginReason;
import dev.errata.tracing.SpanKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invents what customers do, one after the other. */
final class Stories {

    private final SplittableRandom random;
    private final List<FailureMode> modes;
    private final double failing;

    Stories(SplittableRandom random, ShopProfile profile) {
        this.random = random;
        this.modes = profile.modes().stream().sorted().toList();
        this.failing = profile.failing();
    }

    /** What one customer does then: a trace, and one more for what only follows from it. */
    List<ShopTrace> next(long start) {
        List<ShopTrace> traces = new ArrayList<>(2);
        FailureMode mode = draw();
        ShopTrace trace = new ShopTrace(random);
        traces.add(trace);
        Backend backend = new Backend(trace, random);
        int visit = random.nextInt(100);
        if (mode == FailureMode.SLOW_DATABASE && visit < 50) {
            new Browsing(trace, backend).slowProduct(start);
        } else if (mode != FailureMode.NONE || visit < 25) {
            buy(traces, backend, mode, start);
        } else if (visit < 50) {
            new Browsing(trace, backend).home(start);
        } else if (visit < 80) {
            new Browsing(trace, backend).product(start);
        } else {
            new Browsing(trace, backend).cart(start);
        }
        return traces;
    }

    private FailureMode draw() {
        double u = random.nextDouble();
        return u < failing && !modes.isEmpty() ? modes.get((int) (u / failing * modes.size())) : FailureMode.NONE;
    }

    /** Of the two consumers of an order one fails, if any has to. */
    private void buy(List<ShopTrace> traces, Backend backend, FailureMode mode, long start) {
        boolean check = mode == FailureMode.CONSUMER_FAILURE && random.nextBoolean();
        ShopTrace order = traces.get(0);
        new Checkout(order, backend, check ? FailureMode.NONE : mode).tell(start);
        order.spans().stream()
                .filter(span -> span.kind() == SpanKind.PRODUCER)
                .findFirst()
                .ifPresent(message -> traces.add(check(message, check)));
    }

    /** The fraud service reads the message in a trace of its own, as instrumentation of batches does. */
    private ShopTrace check(ShopSpan message, boolean failing) {
        ShopTrace trace = new ShopTrace(random);
        Backend backend = new Backend(trace, random);
        long start = message.endTime() + backend.some(1_000, 200_000);
        ShopSpan span = trace.root(ShopService.FRAUD, SpanKind.CONSUMER, Operation.PROCESS_ORDER, start);
        span.link(message);
        span.work(backend.some(1_000, 50_000));
        if (failing) {
            span.fail(ShopFailure.FRAUD_SCORE);
            trace.because(
                    FailureMode.CONSUMER_FAILURE, ShopService.FRAUD.id(), OriginReason.ORIGIN, ShopService.FRAUD.id());
        }
        span.end(failing ? Result.INTERNAL : Result.OK);
        return trace;
    }
}
