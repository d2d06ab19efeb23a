// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The third service of the traced shop: {@code GET /stock/{item}}, until its standard input ends. Prints its address, and
 * at the end the type of each error that it reported, one a line; ends with 1 if they could not be delivered.
 */
public final class Inventory {

    private static final int DELIVERY_SECONDS = 15;
    private static final int SLOW_MILLIS = 900;
    private static final int THREADS = 8;
    private static final Map<String, Integer> CRATES = Map.of("tea", 4, "gift", 2, "sofa", 1, "umbrella", 0);
    private static final TextMapGetter<HttpExchange> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpExchange exchange) {
            return exchange.getRequestHeaders().keySet();
        }

        @Override
        public @Nullable String get(@Nullable HttpExchange exchange, String name) {
            return exchange == null ? null : exchange.getRequestHeaders().getFirst(name);
        }
    };

    private final OpenTelemetry telemetry;
    private final Queue<String> reported = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sofas = new AtomicInteger();

    private Inventory(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    public static void main(String[] arguments) throws IOException {
        OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.initialize().getOpenTelemetrySdk();
        Inventory inventory = new Inventory(sdk);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stock/", inventory::serve);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // waits for the end
        }
        server.stop(2);
        threads.shutdown();
        boolean delivered =
                sdk.shutdown().join(DELIVERY_SECONDS, TimeUnit.SECONDS).isSuccess();
        inventory.reported.forEach(System.out::println);
        System.exit(delivered ? 0 : 1);
    }

    private void serve(HttpExchange exchange) throws IOException {
        Context caller = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), exchange, HEADERS);
        Span span = telemetry
                .getTracer("inventory")
                .spanBuilder("GET /stock/{item}")
                .setSpanKind(SpanKind.SERVER)
                .setParent(caller)
                .setAttribute("http.request.method", "GET")
                .setAttribute("http.route", "/stock/{item}")
                .setAttribute("url.path", exchange.getRequestURI().getPath())
                .startSpan();
        try (Scope scope = span.makeCurrent();
                exchange) {
            int status = status(exchange.getRequestURI().getPath().replaceFirst(".*/", ""));
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR).setAttribute("error.type", Integer.toString(status));
            }
            exchange.sendResponseHeaders(status, -1);
        } finally {
            span.end();
        }
    }

    private int status(String item) {
        try {
            return stock(item) > 0 ? 200 : 404;
        } catch (ArithmeticException e) {
            telemetry
                    .getLogsBridge()
                    .get("inventory")
                    .logRecordBuilder()
                    .setSeverity(Severity.ERROR)
                    .setBody("the stock is unknown")
                    .setException(e)
                    .emit();
            reported.add(e.getClass().getSimpleName());
            return 500;
        }
    }

    /** Every other sofa is far away, and umbrellas come in crates of none. */
    private int stock(String item) {
        if (item.equals("sofa") && sofas.getAndIncrement() % 2 == 0) {
            pause();
        }
        Integer crates = CRATES.get(item);
        return crates == null ? 0 : 100 / crates;
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
