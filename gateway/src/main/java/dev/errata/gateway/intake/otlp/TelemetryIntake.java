// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import dev.errata.gateway.intake.auth.ShownKeys;
import dev.errata.gateway.intake.http.Exchange;
import dev.errata.gateway.intake.http.Intake;
import dev.errata.gateway.intake.kafka.Payload;
import dev.errata.gateway.intake.kafka.Topics;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import dev.errata.gateway.project.Admission.Granted;
import dev.errata.gateway.project.IngestKey;
import dev.errata.model.Format;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.otlp.OtlpCount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes telemetry, in whatever way it came, as the collector's Kafka exporter would write it. */
public final class TelemetryIntake {

    /** A request counts as one event for each of these many bytes that it begins, or as its errors if they are more. */
    private static final int BYTES_PER_EVENT = 16 * 1024;

    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;

    private final Intake intake;
    private final Optional<String> openProject;
    private final ThreadLocal<OtlpCount> counts = ThreadLocal.withInitial(OtlpCount::new);

    /**
     * Takes telemetry.
     *
     * @param openProject name of the project that takes what shows no key; empty refuses it
     */
    public TelemetryIntake(Intake intake, Optional<String> openProject) {
        this.intake = intake;
        this.openProject = openProject;
    }

    int limit() {
        return intake.limits().otlp();
    }

    /**
     * Who sends. Of several keys shown the first one that opens a project counts.
     *
     * @throws Refused if there is none
     */
    Granted admit(Exchange exchange) {
        List<String> shown = ShownKeys.of(exchange.headers(), exchange.query());
        if (shown.isEmpty()) {
            return open(exchange).orElseThrow(ShownKeys::missing);
        }
        Refused first = null;
        for (String key : shown) {
            try {
                return exchange.admit(key);
            } catch (Refused e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? ShownKeys.missing() : first;
    }

    private Optional<Granted> open(Exchange exchange) {
        return openProject
                .flatMap(name -> exchange.projects().find(name))
                .filter(project -> exchange.route().mayBelongTo(project))
                .flatMap(project ->
                        project.keys().stream().filter(IngestKey::enabled).findFirst())
                .map(key -> exchange.admit(key.value()));
    }

    /** Completes when everything is safe that can be; {@link Refused} if nothing is. */
    CompletableFuture<PartialSuccess> take(
            Exchange exchange, Granted granted, Signal signal, boolean json, byte[] request) {
        if (signal == Signal.METRICS) {
            intake.outcomes().count(exchange.project(), signal.category(), Reason.NOT_KEPT, 1);
            return CompletableFuture.completedFuture(new PartialSuccess(signal, 0));
        }
        byte[] body = json ? stripped(request) : request;
        OtlpCount count = count(signal.format(), json, body);
        int records = count.records();
        if (records == 0) {
            return CompletableFuture.completedFuture(new PartialSuccess(signal, 0));
        }
        exchange.concerns(signal.category(), records);
        intake.gate()
                .pass(granted.project(), granted.key(), Math.max(count.errors(), 1 + body.length / BYTES_PER_EVENT));
        byte[] clean = exchange.projects().scrubber(granted.project()).scrub(signal.format(), body);
        exchange.charge(clean.length);
        Split split = split(signal.format(), json, clean);
        if (split.rejected() > 0) {
            intake.outcomes().count(exchange.project(), signal.category(), Reason.TOO_LARGE, split.rejected());
        }
        List<Payload> payloads = split.parts().stream()
                .map(part -> new Payload(
                        Topics.of(signal.format()),
                        granted.project().name(),
                        signal.format(),
                        exchange.receivedAt(),
                        "",
                        part))
                .toList();
        PartialSuccess answer = new PartialSuccess(signal, split.rejected());
        return payloads.isEmpty()
                ? CompletableFuture.completedFuture(answer)
                : intake.log().append(payloads).thenApply(done -> answer);
    }

    private OtlpCount count(Format format, boolean json, byte[] body) {
        if (!json && body.length > 0 && (body[0] == '{' || body[0] == BYTE_ORDER_MARK)) {
            // On the topic the first byte tells the encodings apart, and no real request starts so.
            throw new Refused(Reason.MALFORMED, "not a protobuf message");
        }
        OtlpCount count = counts.get();
        try {
            count.count(format, json, body);
            return count;
        } catch (MalformedPayload e) {
            throw new Refused(Reason.MALFORMED, e.detail());
        }
    }

    private static Split split(Format format, boolean json, byte[] body) {
        if (body.length <= Payload.MAX_BYTES) {
            return new Split(List.of(body), 0);
        }
        return json
                ? JsonSplitter.split(format, body, Payload.MAX_BYTES)
                : ProtobufSplitter.split(body, Payload.MAX_BYTES);
    }

    /** From the brace on, by which readers of the topic tell JSON. */
    private static byte[] stripped(byte[] json) {
        int from = json.length > 2 && json[0] == BYTE_ORDER_MARK ? 3 : 0;
        while (from < json.length && json[from] <= ' ' && json[from] >= 0) {
            from++;
        }
        if (from == json.length || json[from] != '{') {
            throw new Refused(Reason.MALFORMED, "a request is a JSON object");
        }
        return from == 0 ? json : Arrays.copyOfRange(json, from, json.length);
    }
}
