// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

import com.linecorp.armeria.common.HttpResponse;
import dev.errata.gateway.intake.outcome.Refused;
import java.util.concurrent.CompletableFuture;

/** One protocol of the intake. */
public interface Endpoint {

    /**
     * Takes a request. {@link Refused} may be thrown before the body is read, or fail the future.
     *
     * @return the answer, when everything that it promises has happened
     */
    CompletableFuture<HttpResponse> accept(Exchange exchange);

    /** The answer that says why a request was not taken, in the words of the protocol. */
    HttpResponse refuse(Exchange exchange, Refused refused);
}
