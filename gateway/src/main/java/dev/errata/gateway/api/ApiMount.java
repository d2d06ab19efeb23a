// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.server.ServerBuilder;
import java.time.Duration;

/** Adds operations that wait for Kafka or ClickHouse to a server, behind the door and on threads of their own. */
final class ApiMount {

    static final String PREFIX = "/api/v1";

    private static final int THREADS = 4;
    private static final int MAX_BODY = 64 * 1024;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ApiMount() {}

    static void add(ServerBuilder server, Access access, Object operations) {
        add(server, access, operations, MAX_BODY);
    }

    static void add(ServerBuilder server, Access access, Object operations, int maxBody) {
        server.annotatedService()
                .pathPrefix(PREFIX)
                .decorator(access)
                .exceptionHandlers(new ApiFailures())
                .useBlockingTaskExecutor(true)
                .blockingTaskExecutor(THREADS)
                .maxRequestLength(maxBody)
                .requestTimeout(LIMIT)
                .build(operations);
    }
}
