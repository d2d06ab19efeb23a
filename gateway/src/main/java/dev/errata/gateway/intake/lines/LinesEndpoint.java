// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import dev.errata.gateway.intake.auth.ShownKeys;
import dev.errata.gateway.intake.body.ContentCoding;
import dev.errata.gateway.intake.http.Cors;
import dev.errata.gateway.intake.http.Endpoint;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.http.Intake;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.gateway.intake.outcome.Category;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission.Granted;
import dev.errata.gateway.scrub.Scrubber;
import dev.errata.model.Format;
import dev.errata.model.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Serves log shippers: plain text with its stack traces, or JSON lines. */
public final class LinesEndpoint implements Endpoint {

    /** A body counts as one event for each of these many bytes that it begins. */
    static final int BYTES_PER_EVENT = 16 * 1024;

    /** Lines that are unwrapped are put together as text before they are records. */
    private static final int JSON_COPIES = 3;

    private static final int OK = 200;

    private final Intake intake;

    public LinesEndpoint(Intake intake) {
        this.intake = intake;
    }

    @Override
    public CompletableFuture<HttpResponse> accept(Exchange exchange) {
        exchange.concerns(Category.LOG_LINE, 1);
        String key = ShownKeys.of(exchange.headers(), exchange.query()).stream()
                .findFirst()
                .orElseThrow(ShownKeys::missing);
        Granted granted = exchange.admit(key);
        List<ContentCoding> codings = ContentCoding.parse(exchange.headers().getAll(HttpHeaderNames.CONTENT_ENCODING));
        return exchange.withBody(
                        intake.limits().lines(),
                        !codings.isEmpty(),
                        wire -> take(
                                exchange,
                                granted,
                                exchange.unpack(codings, wire, intake.limits().lines())))
                .thenCompose(taken -> taken)
                .thenApply(records -> HttpResponse.of(
                        Cors.headers(OK).contentType(MediaType.JSON).build(),
                        HttpData.ofUtf8("{\"records\":" + records + "}")));
    }

    private CompletableFuture<Integer> take(Exchange exchange, Granted granted, byte[] body) {
        boolean json = isJson(exchange.headers().contentType(), body);
        exchange.charge(json ? JSON_COPIES * body.length : body.length);
        List<LineRecords> found = records(json, body);
        if (found.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        exchange.concerns(Category.LOG_LINE, lines(body));
        int records = found.stream().mapToInt(of -> of.values().size()).sum();
        intake.gate().pass(granted.project(), granted.key(), Math.max(records, 1 + body.length / BYTES_PER_EVENT));
        List<Payload> payloads = payloads(exchange, granted, found);
        return intake.log().append(payloads).thenApply(done -> payloads.size());
    }

    private List<Payload> payloads(Exchange exchange, Granted granted, List<LineRecords> found) {
        Scrubber scrubber = exchange.projects().scrubber(granted.project());
        String sdk = exchange.headers().get(HttpHeaderNames.USER_AGENT, "");
        List<Payload> payloads = new ArrayList<>();
        int tooLarge = 0;
        for (LineRecords records : found) {
            for (byte[] value : records.values()) {
                byte[] clean = scrubber.scrub(records.format(), value);
                if (clean.length > intake.limits().event()) {
                    tooLarge += lines(clean);
                    continue;
                }
                exchange.charge(clean.length);
                payloads.add(
                        Payload.event(granted.project().name(), records.format(), exchange.receivedAt(), sdk, clean));
            }
        }
        if (payloads.isEmpty()) {
            throw new Refused(
                    Reason.TOO_LARGE, "a line has at most " + intake.limits().event() + " bytes");
        }
        if (tooLarge > 0) {
            intake.outcomes().count(exchange.project(), Category.LOG_LINE, Reason.TOO_LARGE, tooLarge);
        }
        return payloads;
    }

    /** JSON is told by its type or its first character. */
    private static boolean isJson(@Nullable MediaType type, byte[] body) {
        int first = first(body);
        return first < body.length && body[first] == '{'
                || type != null && type.subtype().endsWith("json");
    }

    private static List<LineRecords> records(boolean json, byte[] body) {
        if (first(body) == body.length) {
            return List.of();
        }
        return json ? JsonLines.read(body) : List.of(new LineRecords(Format.TEXT, TextCutter.cut(body)));
    }

    /** Where something begins that is not blank. */
    private static int first(byte[] body) {
        int first = 0;
        while (first < body.length && body[first] <= ' ' && body[first] >= 0) {
            first++;
        }
        return first;
    }

    private static int lines(byte[] body) {
        int lines = body[body.length - 1] == '\n' ? 0 : 1;
        for (byte b : body) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Override
    public HttpResponse refuse(Exchange exchange, Refused refused) {
        ResponseHeadersBuilder headers = Cors.headers(refused.reason().status()).contentType(MediaType.JSON);
        if (refused.retryAfterSeconds() > 0) {
            headers.addInt(HttpHeaderNames.RETRY_AFTER, refused.retryAfterSeconds());
        }
        String body = new JsonWriter()
                .beginObject()
                .name("detail")
                .value(refused.detail())
                .endObject()
                .toString();
        return HttpResponse.of(headers.build(), HttpData.ofUtf8(body));
    }
}
