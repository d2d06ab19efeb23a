// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.OriginReason;
import dev.errata.tracing.SpanKind;

/** A customer looks at pages. */
final class Browsing {

    private static final double UNKNOWN_PRODUCTS = 0.03;

    private final ShopTrace trace;
    private final Backend backend;

    Browsing(ShopTrace trace, Backend backend) {
        this.trace = trace;
        this.backend = backend;
    }

    /** Three services at once. */
    void home(long start) {
        ShopSpan page = page(Operation.HOME_PAGE, start);
        long fork = page.now();
        backend.askAt(page, Operation.LIST_PRODUCTS, Operation.READ_CATALOG, fork);
        backend.askAt(page, Operation.GET_CART, Operation.READ_CART, fork);
        backend.askAt(page, Operation.GET_QUOTE, fork);
        end(page, Result.OK);
    }

    /** The cart, and all products in it at once. */
    void cart(long start) {
        ShopSpan page = page(Operation.CART_PAGE, start);
        backend.ask(page, Operation.GET_CART, Operation.READ_CART);
        long fork = page.now();
        for (int products = backend.upTo(4); products > 0; products--) {
            backend.askAt(page, Operation.GET_PRODUCT, Operation.READ_CATALOG, fork);
        }
        end(page, Result.OK);
    }

    /** A product, which may be unknown. */
    void product(long start) {
        ShopSpan page = page(Operation.PRODUCT_PAGE, start);
        if (!backend.chance(UNKNOWN_PRODUCTS)) {
            backend.ask(page, Operation.GET_PRODUCT, Operation.READ_CATALOG);
            end(page, Result.OK);
            return;
        }
        ShopSpan call = trace.call(page, Operation.GET_PRODUCT);
        ShopSpan served = backend.served(call);
        backend.query(served, Operation.READ_CATALOG, 300, 9_000);
        trace.answer(call, served, Result.NOT_FOUND);
        trace.because(FailureMode.NONE, ShopService.FRONTEND.id(), OriginReason.CALLER_FAULT, "");
        end(page, Result.NOT_FOUND);
    }

    /** A product that does not come in time. */
    void slowProduct(long start) {
        ShopSpan page = page(Operation.PRODUCT_PAGE, start);
        new SlowCatalog(trace, backend).product(page, ShopFailure.CATALOG_LATE_FOR_PAGE);
        trace.because(
                FailureMode.SLOW_DATABASE, SlowCatalog.DATABASE, OriginReason.CALLEE_SLOW, ShopService.FRONTEND.id());
        end(page, Result.INTERNAL);
    }

    private ShopSpan page(Operation operation, long start) {
        ShopSpan page = trace.root(ShopService.FRONTEND, SpanKind.SERVER, operation, start);
        page.work(backend.some(200, 2_000));
        return page;
    }

    private void end(ShopSpan page, Result result) {
        page.work(backend.some(100, 1_000));
        page.end(result);
    }
}
