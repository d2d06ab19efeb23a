// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clients;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A shop that fails, watched by OpenTelemetry's Java SDK, which takes everything from {@code OTEL_…} variables. Prints
 * the type of each error that it reported, one a line; ends with 1 if they could not be delivered.
 */
public final class OtelShop {

    private static final int DELIVERY_SECONDS = 15;

    private final OpenTelemetry telemetry;

    private OtelShop(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    public static void main(String[] arguments) {
        OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.initialize().getOpenTelemetrySdk();
        OtelShop shop = new OtelShop(sdk);
        shop.inSpan("catalogue", () -> shop.read(Path.of("no", "such", "catalogue")));
        shop.logged(() -> shop.ship(-1));
        boolean delivered =
                sdk.shutdown().join(DELIVERY_SECONDS, TimeUnit.SECONDS).isSuccess();
        System.exit(delivered ? 0 : 1);
    }

    private void inSpan(String name, Runnable task) {
        Span span = telemetry.getTracer("shop").spanBuilder(name).startSpan();
        try (Scope scope = span.makeCurrent()) {
            task.run();
        } catch (UncheckedIOException e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR);
            reported(e);
        } finally {
            span.end();
        }
    }

    private void logged(Runnable task) {
        try {
            task.run();
        } catch (IllegalArgumentException e) {
            telemetry
                    .getLogsBridge()
                    .get("shop")
                    .logRecordBuilder()
                    .setSeverity(Severity.ERROR)
                    .setBody("the parcel stays here")
                    .setException(e)
                    .emit();
            reported(e);
        }
    }

    private String read(Path catalogue) {
        try {
            return Files.readString(catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("no catalogue", e);
        }
    }

    private void ship(int parcels) {
        if (parcels < 0) {
            throw new IllegalArgumentException("cannot ship " + parcels + " parcels");
        }
    }

    private static void reported(Throwable thrown) {
        System.out.println(thrown.getClass().getSimpleName());
    }
}
