// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import java.util.Objects;
import java.util.SplittableRandom;

/** Calls of one trace that go as they should, and how long things take. */
final class Backend {

    private final ShopTrace trace;
    private final SplittableRandom random;

    Backend(ShopTrace trace, SplittableRandom random) {
        this.trace = trace;
        this.random = random;
    }

    /** Microseconds between both, mostly near the lower. */
    long some(int least, int most) {
        double u = random.nextDouble();
        return least + (long) ((most - least) * u * u * u);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    /** Begins to serve a call, at the service that it is meant for. */
    ShopSpan served(ShopSpan call) {
        ShopSpan served =
                trace.served(call, Objects.requireNonNull(call.operation().callee()));
        served.work(some(100, 2_000));
        return served;
    }

    /** Calls what sends no spans. */
    void query(ShopSpan caller, Operation operation, int least, int most) {
        ShopSpan call = trace.call(caller, operation);
        call.work(some(least, most));
        call.end(Result.OK);
    }

    /** Calls a service, which calls its store. */
    void ask(ShopSpan caller, Operation operation, Operation store) {
        askAt(caller, operation, store, caller.now());
    }

    /** The same, from then on. */
    void askAt(ShopSpan caller, Operation operation, Operation store, long time) {
        ShopSpan call = trace.callAt(caller, operation, time);
        ShopSpan served = served(call);
        query(served, store, 300, 9_000);
        served.work(some(50, 1_000));
        trace.answer(call, served, Result.OK);
    }

    /** Calls a service that does all by itself. */
    void ask(ShopSpan caller, Operation operation) {
        askAt(caller, operation, caller.now());
    }

    /** The same, from then on. */
    void askAt(ShopSpan caller, Operation operation, long time) {
        ShopSpan call = trace.callAt(caller, operation, time);
        ShopSpan served = served(call);
        served.work(some(500, 15_000));
        trace.answer(call, served, Result.OK);
    }
}
