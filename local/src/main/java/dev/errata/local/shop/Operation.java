// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.Connection;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service can be asked for, and what spans on either side say of it. */
enum Operation {
    HOME_PAGE(page("/")),
    PRODUCT_PAGE(page("/products/{id}")),
    CART_PAGE(page("/cart")),
    CHECKOUT_PAGE(page("/checkout")),
    PLACE_ORDER(grpc(ShopService.CHECKOUT, "shop.CheckoutService", "PlaceOrder")),
    GET_CART(grpc(ShopService.CART, "shop.CartService", "GetCart")),
    EMPTY_CART(grpc(ShopService.CART, "shop.CartService", "EmptyCart")),
    GET_PRODUCT(grpc(ShopService.CATALOG, "shop.CatalogService", "GetProduct")),
    LIST_PRODUCTS(grpc(ShopService.CATALOG, "shop.CatalogService", "ListProducts")),
    CHARGE(grpc(ShopService.PAYMENT, "shop.PaymentService", "Charge")),
    GET_QUOTE(post(ShopService.SHIPPING, "/quotes")),
    SHIP_ORDER(post(ShopService.SHIPPING, "/shipments")),
    READ_CATALOG(database("postgresql", "postgres", 5432, "SELECT", "products")),
    WRITE_LEDGER(database("postgresql", "postgres", 5432, "INSERT", "ledger")),
    READ_CART(database("redis", "redis", 6379, "HGETALL", "0")),
    WRITE_CART(database("redis", "redis", 6379, "DEL", "0")),
    PUBLISH_ORDER(orders("publish", "send")),
    PROCESS_ORDER(orders("process", "process"));

    private final Shape shape;

    /**
     * Both sides of a call.
     *
     * @param callee null if it sends no spans
     * @param peer its name, which is its address too
     */
    private record Shape(
            @Nullable ShopService callee,
            String peer,
            Connection connection,
            boolean http,
            String exitName,
            List<KeyValue> exit,
            String entryName,
            List<KeyValue> entry) {}

    Operation(Shape shape) {
        this.shape = shape;
    }

    private static Shape page(String route) {
        String method = route.equals("/checkout") ? "POST" : "GET";
        return http(ShopService.FRONTEND, method, route, 8080);
    }

    private static Shape post(ShopService callee, String route) {
        return http(callee, "POST", route, 8080);
    }

    private static Shape http(ShopService callee, String method, String route, int port) {
        KeyValue verb = Pairs.of("http.request.method", method);
        KeyValue address = Pairs.of("server.address", callee.id());
        KeyValue at = Pairs.of("server.port", port);
        KeyValue url = Pairs.of("url.full", "http://" + callee.id() + ":" + port + route);
        List<KeyValue> entry = List.of(verb, address, at, Pairs.of("http.route", route), Pairs.of("url.path", route));
        String name = method + " " + route;
        return new Shape(
                callee, callee.id(), Connection.RPC, true, method, List.of(verb, address, at, url), name, entry);
    }

    private static Shape grpc(ShopService callee, String service, String method) {
        List<KeyValue> call = List.of(
                Pairs.of("rpc.system", "grpc"),
                Pairs.of("rpc.service", service),
                Pairs.of("rpc.method", method),
                Pairs.of("server.address", callee.id()),
                Pairs.of("server.port", 50051));
        String name = service + "/" + method;
        return new Shape(callee, callee.id(), Connection.RPC, false, name, call, name, call);
    }

    private static Shape database(String system, String host, int port, String verb, String namespace) {
        List<KeyValue> call = List.of(
                Pairs.of("db.system.name", system),
                Pairs.of("db.namespace", namespace),
                Pairs.of("db.operation.name", verb),
                Pairs.of("server.address", host),
                Pairs.of("server.port", port));
        return new Shape(null, host, Connection.DATABASE, false, verb + " " + namespace, call, "", List.of());
    }

    private static Shape orders(String verb, String type) {
        List<KeyValue> message = List.of(
                Pairs.of("messaging.system", "kafka"),
                Pairs.of("messaging.destination.name", "orders"),
                Pairs.of("messaging.operation.name", verb),
                Pairs.of("messaging.operation.type", type));
        String name = verb + " orders";
        return new Shape(null, "orders", Connection.MESSAGING, false, name, message, name, message);
    }

    @Nullable
    ShopService callee() {
        return shape.callee();
    }

    /** The name of what is called, whether it sends spans or not. */
    String peer() {
        return shape.peer();
    }

    Connection connection() {
        return shape.connection();
    }

    boolean http() {
        return shape.http();
    }

    String spanName(boolean entry) {
        return entry ? shape.entryName() : shape.exitName();
    }

    List<KeyValue> attributes(boolean entry) {
        return entry ? shape.entry() : shape.exit();
    }
}
