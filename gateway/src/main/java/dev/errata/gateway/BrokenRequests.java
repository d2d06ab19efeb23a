// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what is no HTTP, or has a head that is too long: it is answered before any service sees it. */
final class BrokenRequests implements ServerErrorHandler {

    private static final List<HttpStatus> USUAL = List.of(
            HttpStatus.BAD_REQUEST, HttpStatus.REQUEST_URI_TOO_LONG, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);

    private final ServerErrorHandler others = ServerErrorHandler.ofDefault();
    private final MeterRegistry metrics;

    BrokenRequests(MeterRegistry metrics) {
        this.metrics = metrics;
        for (HttpStatus status : USUAL) {
            counter(status); // an increase shows only of what is there
        }
    }

    private Counter counter(HttpStatus status) {
        return metrics.counter("errata.broken.requests", "status", Integer.toString(status.code()));
    }

    @Override
    public HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
        return others.onServiceException(context, cause);
    }

    @Override
    public @Nullable AggregatedHttpResponse onProtocolViolation(
            ServiceConfig config,
            @Nullable RequestHeaders headers,
            HttpStatus status,
            @Nullable String description,
            @Nullable Throwable cause) {
        counter(status).increment();
        return others.onProtocolViolation(config, headers, status, description, cause);
    }
}
