// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.OriginReason;
import dev.errata.tracing.SpanKind;

/** A customer buys: nearly every service takes part, and most of what goes wrong goes wrong here. */
final class Checkout {

    private static final int ATTEMPTS = 4;
    private static final double RECOVERY = 0.6;

    private final ShopTrace trace;
    private final Backend backend;
    private final FailureMode mode;

    Checkout(ShopTrace trace, Backend backend, FailureMode mode) {
        this.trace = trace;
        this.backend = backend;
        this.mode = mode;
    }

    /** Tells it; what begins then may go wrong. */
    void tell(long start) {
        ShopSpan page = trace.root(ShopService.FRONTEND, SpanKind.SERVER, Operation.CHECKOUT_PAGE, start);
        page.work(backend.some(200, 2_000));
        ShopSpan call = trace.call(page, Operation.PLACE_ORDER);
        ShopSpan order = backend.served(call);
        Result result = place(order) ? Result.OK : Result.INTERNAL;
        trace.answer(call, order, result);
        if (result != Result.OK) {
            page.fail(ShopFailure.CHECKOUT_FAILED);
        }
        page.work(backend.some(100, 1_000));
        page.end(result);
    }

    private boolean place(ShopSpan order) {
        backend.ask(order, Operation.GET_CART, Operation.READ_CART);
        if (!prepare(order) || !quote(order) || !charge(order)) {
            return false;
        }
        backend.ask(order, Operation.SHIP_ORDER);
        backend.ask(order, Operation.EMPTY_CART, Operation.WRITE_CART);
        publish(order);
        order.work(backend.some(100, 500));
        return true;
    }

    private boolean prepare(ShopSpan order) {
        if (mode == FailureMode.SLOW_DATABASE) {
            new SlowCatalog(trace, backend).products(order, ShopFailure.CATALOG_LATE);
            order.fail(ShopFailure.ORDER_NOT_PREPARED);
            trace.because(mode, SlowCatalog.DATABASE, OriginReason.CALLEE_SLOW, ShopService.CHECKOUT.id());
            trace.propagated(ShopService.CHECKOUT, ShopService.FRONTEND);
            return false;
        }
        long fork = order.now();
        for (int products = backend.upTo(3); products > 0; products--) {
            backend.askAt(order, Operation.GET_PRODUCT, Operation.READ_CATALOG, fork);
        }
        return true;
    }

    private boolean quote(ShopSpan order) {
        if (mode != FailureMode.RETRY_STORM) {
            backend.ask(order, Operation.GET_QUOTE);
            return true;
        }
        trace.because(mode, ShopService.SHIPPING.id(), OriginReason.ORIGIN, ShopService.SHIPPING.id());
        int refusals = backend.chance(RECOVERY) ? backend.upTo(ATTEMPTS - 1) : ATTEMPTS;
        for (int attempt = 0; attempt < Math.min(refusals + 1, ATTEMPTS); attempt++) {
            quoteOnce(order, attempt, attempt < refusals);
        }
        if (refusals < ATTEMPTS) {
            return true;
        }
        order.fail(ShopFailure.ORDER_NOT_QUOTED);
        trace.propagated(ShopService.SHIPPING, ShopService.CHECKOUT, ShopService.FRONTEND);
        return false;
    }

    private void quoteOnce(ShopSpan order, int attempt, boolean busy) {
        ShopSpan call = trace.call(order, Operation.GET_QUOTE);
        call.resend(attempt);
        ShopSpan served = backend.served(call);
        served.work(backend.some(500, 15_000));
        if (busy) {
            served.fail(ShopFailure.SHIPPING_BUSY);
        }
        trace.answer(call, served, busy ? Result.UNAVAILABLE : Result.OK);
        if (busy) {
            order.work((50_000L << attempt) + backend.some(0, 20_000));
        }
    }

    private boolean charge(ShopSpan order) {
        if (mode == FailureMode.PAYMENT_FAILURE) {
            ShopSpan call = trace.call(order, Operation.CHARGE);
            ShopSpan served = backend.served(call);
            served.fail(ShopFailure.CHARGE);
            trace.answer(call, served, Result.INTERNAL);
            trace.because(mode, ShopService.PAYMENT.id(), OriginReason.ORIGIN, ShopService.PAYMENT.id());
            trace.propagated(ShopService.PAYMENT, ShopService.CHECKOUT, ShopService.FRONTEND);
        } else if (mode == FailureMode.PAYMENT_UNREACHABLE) {
            ShopSpan call = trace.call(order, Operation.CHARGE);
            call.work(backend.some(300, 2_000));
            call.fail(ShopFailure.PAYMENT_REFUSED);
            call.end(Result.UNAVAILABLE);
            trace.because(mode, Operation.CHARGE.peer(), OriginReason.PEER_UNREACHABLE, ShopService.CHECKOUT.id());
            trace.propagated(ShopService.CHECKOUT, ShopService.FRONTEND);
        } else {
            backend.ask(order, Operation.CHARGE);
            return true;
        }
        order.fail(ShopFailure.ORDER_NOT_PAID);
        return false;
    }

    private void publish(ShopSpan order) {
        ShopSpan message = trace.call(order, Operation.PUBLISH_ORDER);
        message.work(backend.some(500, 5_000));
        message.end(Result.OK);
        ShopSpan booking = trace.served(message, ShopService.ACCOUNTING);
        booking.link(message);
        booking.work(backend.some(1_000, 300_000));
        if (mode == FailureMode.CONSUMER_FAILURE) {
            booking.fail(ShopFailure.LEDGER_ENTRY);
            booking.end(Result.INTERNAL);
            trace.because(mode, ShopService.ACCOUNTING.id(), OriginReason.ORIGIN, ShopService.ACCOUNTING.id());
            return;
        }
        backend.query(booking, Operation.WRITE_LEDGER, 800, 9_000);
        booking.end(Result.OK);
    }
}
