// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.ExceptionHandlerFunction;
import dev.errata.clickhouse.QueryException;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.trace.OutOfTimeException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that makes answers of failures. */
final class ApiFailures implements ExceptionHandlerFunction {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @Override
    public HttpResponse handleException(ServiceRequestContext context, HttpRequest request, Throwable cause) {
        if (cause instanceof ContentTooLargeException || cause.getCause() instanceof ContentTooLargeException) {
            return Problem.response(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large");
        }
        if (cause instanceof RequestException refused) {
            return Problem.response(refused.status(), refused.detail(), refused.members());
        }
        if (cause instanceof IllegalArgumentException refused) {
            String message = refused.getMessage();
            return Problem.response(HttpStatus.BAD_REQUEST, message == null ? "the request makes no sense" : message);
        }
        if (cause instanceof KafkaException) {
            LOG.warn("Kafka did not answer to {} {}", request.method(), context.path(), cause);
            return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, "Kafka does not answer; look before you try again");
        }
        if (cause instanceof QueryException
                || cause instanceof OutOfTimeException
                || cause instanceof TimeoutException) {
            LOG.warn("ClickHouse did not answer to {} {}: {}", request.method(), context.path(), cause.toString());
            return Problem.response(HttpStatus.SERVICE_UNAVAILABLE, clickHouse(cause));
        }
        LOG.error("{} {} failed", request.method(), context.path(), cause);
        return Problem.response(HttpStatus.INTERNAL_SERVER_ERROR, "see the log of the gateway");
    }

    private static String clickHouse(Throwable cause) {
        if (!(cause instanceof QueryException failed)) {
            return "ClickHouse did not answer in time; try again";
        }
        return failed.retryable()
                ? "ClickHouse does not answer, or not in time; try again"
                : "ClickHouse refused the question with its error %d; see the log of the gateway"
                        .formatted(failed.code());
    }
}
