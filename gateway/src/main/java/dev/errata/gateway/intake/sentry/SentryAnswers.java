// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.sentry;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import dev.errata.gateway.intake.http.Cors;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.model.JsonWriter;
import java.util.Base64;

/** What Sentry clients understand. */
final class SentryAnswers {

    private static final HttpData PIXEL =
            HttpData.wrap(Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private SentryAnswers() {}

    /** Taken, with the id of the event, or without if there was none. */
    static HttpResponse taken(String eventId) {
        String body = eventId.isEmpty() ? "{}" : "{\"id\":\"" + eventId + "\"}";
        return HttpResponse.of(Cors.headers(OK).contentType(MediaType.JSON).build(), HttpData.ofUtf8(body));
    }

    /** An image, for clients that can only load one. */
    static HttpResponse pixel() {
        return HttpResponse.of(
                Cors.headers(OK)
                        .contentType(MediaType.GIF)
                        .add(HttpHeaderNames.CACHE_CONTROL, "no-store")
                        .build(),
                PIXEL);
    }

    /** Not taken, with how long to wait where waiting helps. */
    static HttpResponse refused(Refused refused) {
        ResponseHeadersBuilder headers = Cors.headers(refused.reason().status())
                .contentType(MediaType.JSON)
                .add("x-sentry-error", refused.detail().replaceAll("[^ -~]", "?"));
        int seconds = refused.retryAfterSeconds();
        if (seconds > 0) {
            headers.addInt(HttpHeaderNames.RETRY_AFTER, seconds);
        }
        if (refused.reason().status() == TOO_MANY) {
            String scope = refused.reason() == Reason.SPIKE ? "project" : "key";
            headers.add(
                    "x-sentry-rate-limits",
                    seconds + ":error;default;attachment:" + scope + ":"
                            + refused.reason().wireName());
        }
        String body = new JsonWriter()
                .beginObject()
                .name("detail")
                .value(refused.detail())
                .name("causes")
                .beginArray()
                .value(refused.reason().wireName())
                .endArray()
                .endObject()
                .toString();
        return HttpResponse.of(headers.build(), HttpData.ofUtf8(body));
    }
}
