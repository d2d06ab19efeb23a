// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;

/** Makes answers that are JSON. */
final class JsonAnswer {

    private JsonAnswer() {}

    static HttpResponse ok(JsonNode body) {
        return of(HttpStatus.OK, body);
    }

    static HttpResponse of(HttpStatus status, JsonNode body) {
        return HttpResponse.of(status, MediaType.JSON_UTF_8, body.toString());
    }
}
