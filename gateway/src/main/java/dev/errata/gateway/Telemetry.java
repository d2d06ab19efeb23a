// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.model.JsonWriter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/** What those who run the gateway ask: is it alive, is it ready, and its metrics. */
final class Telemetry {

    private static final MediaType PROMETHEUS = MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

    private Telemetry() {}

    /** Alive as long as it answers. */
    static HttpService live() {
        return (ctx, request) -> HttpResponse.of(HttpStatus.OK, MediaType.JSON, "{\"live\":true}");
    }

    /** Ready as long as Kafka is there and the projects are known; 503 otherwise, with what is missing. */
    static HttpService ready(BooleanSupplier kafka, BooleanSupplier projects) {
        return (ctx, request) -> {
            boolean hasKafka = kafka.getAsBoolean();
            boolean hasProjects = projects.getAsBoolean();
            String body = new JsonWriter()
                    .beginObject()
                    .name("kafka")
                    .value(hasKafka)
                    .name("projects")
                    .value(hasProjects)
                    .endObject()
                    .toString();
            HttpStatus status = hasKafka && hasProjects ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
            return HttpResponse.of(status, MediaType.JSON, body);
        };
    }

    static HttpService metrics(PrometheusMeterRegistry registry) {
        return (ServiceRequestContext ctx, HttpRequest request) ->
                HttpResponse.of(HttpStatus.OK, PROMETHEUS, registry.scrape());
    }
}
