// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

/** What the shop's services throw. */
enum ShopFailure {
    CHARGE("ChargeError", "the charge of order %d was not accepted", """
                at charge (/app/charge.js:84:11)
                at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
                at async chargeServiceHandler (/app/index.js:21:20)"""),
    PAYMENT_REFUSED("io.grpc.StatusRuntimeException", "UNAVAILABLE: io exception", """
            \tat io.grpc.stub.ClientCalls.toStatusRuntimeException(ClientCalls.java:268)
            \tat io.grpc.stub.ClientCalls.getUnchecked(ClientCalls.java:249)
            \tat shop.checkout.PaymentClient.charge(PaymentClient.java:41)
            \tat shop.checkout.Orders.place(Orders.java:88)
            Caused by: java.net.ConnectException: Connection refused: payment/10.0.3.7:50051
            \tat sun.nio.ch.Net.pollConnect(Native Method)
            \tat io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)"""),
    CATALOG_LATE("io.grpc.StatusRuntimeException", "DEADLINE_EXCEEDED: deadline exceeded after 1.99s", """
            \tat io.grpc.stub.ClientCalls.toStatusRuntimeException(ClientCalls.java:268)
            \tat shop.checkout.CatalogClient.product(CatalogClient.java:57)
            \tat shop.checkout.Orders.prepare(Orders.java:61)"""),
    CATALOG_LATE_FOR_PAGE("DeadlineError", "4 DEADLINE_EXCEEDED: Deadline exceeded after 2.000s", """
                at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:32:19)
                at getProduct (/app/gateways/catalog.js:18:9)
                at async productPage (/app/pages/product.js:12:19)"""),
    ORDER_NOT_PREPARED("shop.checkout.OrderException", "order %d cannot be prepared", """
            \tat shop.checkout.Orders.prepare(Orders.java:66)
            \tat shop.checkout.CheckoutService.placeOrder(CheckoutService.java:34)"""),
    ORDER_NOT_QUOTED("shop.checkout.OrderException", "no quote for order %d", """
            \tat shop.checkout.Orders.quote(Orders.java:75)
            \tat shop.checkout.CheckoutService.placeOrder(CheckoutService.java:36)"""),
    ORDER_NOT_PAID("shop.checkout.OrderException", "order %d is not paid", """
            \tat shop.checkout.Orders.pay(Orders.java:93)
            \tat shop.checkout.CheckoutService.placeOrder(CheckoutService.java:39)"""),
    CHECKOUT_FAILED("CheckoutError", "13 INTERNAL: order %d was not placed", """
                at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:32:19)
                at placeOrder (/app/gateways/checkout.js:25:9)
                at async checkoutPage (/app/pages/checkout.js:40:17)"""),
    SHIPPING_BUSY("shop.shipping.OverloadException", "%d quotes are waiting", """
            \tat shop.shipping.QuoteQueue.offer(QuoteQueue.java:52)
            \tat shop.shipping.QuoteResource.create(QuoteResource.java:29)"""),
    LEDGER_ENTRY("java.lang.IllegalStateException", "order %d has no currency", """
            \tat shop.accounting.LedgerEntry.of(LedgerEntry.java:37)
            \tat shop.accounting.OrderListener.onOrder(OrderListener.java:22)"""),
    FRAUD_SCORE("java.lang.ArithmeticException", "Division by zero", """
            \tat shop.fraud.Score.ratio(Score.java:71)
            \tat shop.fraud.OrderListener.onOrder(OrderListener.java:30)""");

    private final String type;
    private final String message;
    private final String frames;

    ShopFailure(String type, String message, String frames) {
        this.type = type;
        this.message = message;
        this.frames = frames;
    }

    String type() {
        return type;
    }

    /** What it says of that order. */
    String message(int order) {
        return message.contains("%d") ? message.replace("%d", Integer.toString(order)) : message;
    }

    /** As the language prints it. */
    String stack(int order) {
        return type + ": " + message(order) + "\n" + frames;
    }
}
