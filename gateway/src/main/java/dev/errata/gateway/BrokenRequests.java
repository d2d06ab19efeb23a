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
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** Counts what is no HTTP, or has a head that is too long: it is answered before any service sees it. */
final class BrokenRequests implements ServerErrorHandler {

    private final ServerErrorHandler others = ServerErrorHandler.ofDefault();
    private final MeterRegistry metrics;

    BrokenRequests(MeterRegistry metrics) {
        this.metrics = metrics;
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
        metrics.counter("errata.broken.requests", "status", Integer.toString(status.code()))
                .increment();
        return others.onProtocolViolation(config, headers, status, description, cause);
    }
}
