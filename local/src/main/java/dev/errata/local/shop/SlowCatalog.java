// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

/** Calls of the catalog while its database takes seconds: the caller gives up, the callee does not notice. */
final class SlowCatalog {

    static final String DATABASE = Operation.READ_CATALOG.peer();

    private static final long PATIENCE = 2_000_000;

    private final ShopTrace trace;
    private final Backend backend;

    SlowCatalog(ShopTrace trace, Backend backend) {
        this.trace = trace;
        this.backend = backend;
    }

    /** Asks for one product, until patience ends. */
    void product(ShopSpan caller, ShopFailure failure) {
        ShopSpan call = slow(caller, caller.now());
        giveUp(call, failure);
    }

    /** Asks for two products at once: when the first is given up, the other one is cancelled. */
    void products(ShopSpan caller, ShopFailure failure) {
        long fork = caller.now();
        ShopSpan first = slow(caller, fork);
        ShopSpan second = slow(caller, fork);
        giveUp(first, failure);
        second.endAt(first.endTime() + backend.some(100, 900), Result.CANCELLED);
    }

    private void giveUp(ShopSpan call, ShopFailure failure) {
        call.fail(failure);
        call.endAt(call.start() + PATIENCE + backend.some(100, 3_000), Result.DEADLINE_EXCEEDED);
    }

    private ShopSpan slow(ShopSpan caller, long time) {
        ShopSpan call = trace.callAt(caller, Operation.GET_PRODUCT, time);
        ShopSpan served = backend.served(call);
        backend.query(served, Operation.READ_CATALOG, 2_500_000, 7_000_000);
        served.work(backend.some(50, 1_000));
        served.end(Result.OK);
        return call;
    }
}
