// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.ByteString;
import dev.errata.local.shop.ReceivedShop.Received;
import dev.errata.local.shop.TraceTruth.Calls;
import dev.errata.local.shop.TraceTruth.Step;
import dev.errata.local.shop.TraceTruth.TrueOrigin;
import dev.errata.model.Format;
import dev.errata.tracing.OriginReason;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticShopTest {

    private static final long START = 1_780_000_000_000L;
    private static final ShopProfile TROUBLED = ShopProfile.troubled(7, START, 150);
    private static final int SECONDS = 20;
    private static final Run RUN = new Run(TROUBLED);
    private static final Run WHOLE = new Run(TROUBLED.complete());

    /** A shop's run to its end. */
    private static final class Run {
        final List<TraceTruth> traces = new ArrayList<>();
        final List<ShopPayload> payloads = new ArrayList<>();
        final ReceivedShop received = new ReceivedShop();

        Run(ShopProfile profile) {
            SyntheticShop shop = new SyntheticShop(profile);
            for (int i = 0; i < SECONDS; i++) {
                ShopSecond second = shop.next();
                traces.addAll(second.traces());
                payloads.addAll(second.payloads());
            }
            payloads.addAll(shop.rest());
            payloads.forEach(received::read);
        }

        int sum(ToIntFunction<TraceTruth> what) {
            return traces.stream().mapToInt(what).sum();
        }
    }

    @Test
    void theSameProfileGivesTheSameBytes() {
        assertThat(hashes(RUN)).isEqualTo(hashes(new Run(TROUBLED)));
        assertThat(hashes(RUN)).isNotEqualTo(hashes(new Run(ShopProfile.troubled(8, START, 150))));
    }

    private static List<Integer> hashes(Run run) {
        return run.payloads.stream()
                .map(payload -> Arrays.hashCode(payload.bytes()))
                .toList();
    }

    @Test
    void everyTraceArrivesWholeIfNothingIsLost() {
        assertThat(WHOLE.traces)
                .allSatisfy(truth ->
                        assertThat(WHOLE.received.spans(truth.traceId())).hasSize(truth.spans()));
        assertThat(WHOLE.received.count())
                .isEqualTo(WHOLE.sum(TraceTruth::spans))
                .isGreaterThan(20_000);
    }

    @Test
    void edgesAndImpactAreThoseOfTheSpans() {
        assertThat(WHOLE.traces).allSatisfy(truth -> {
            List<Received> spans = WHOLE.received.spans(truth.traceId());
            Map<String, Calls> edges = new HashMap<>();
            truth.edges().forEach((edge, calls) -> edges.put(edge.caller() + " " + edge.callee(), calls));
            assertThat(edges).isEqualTo(edgesOf(spans));
            Received root =
                    spans.stream().filter(SyntheticShopTest::isRoot).findFirst().orElseThrow();
            assertThat(truth.clientImpacting()).isEqualTo(isError(root.span()));
            assertThat(truth.origin() != null).isEqualTo(spans.stream().anyMatch(received -> isError(received.span())));
        });
    }

    private static boolean isRoot(Received received) {
        return received.span().getParentSpanId().isEmpty();
    }

    private static boolean isError(Span span) {
        return span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR;
    }

    private static Map<String, Calls> edgesOf(List<Received> spans) {
        Map<ByteString, Received> answers = spans.stream()
                .filter(received -> received.span().getKind() == SpanKind.SPAN_KIND_SERVER
                        || received.span().getKind() == SpanKind.SPAN_KIND_CONSUMER)
                .collect(Collectors.toMap(received -> received.span().getParentSpanId(), received -> received));
        Map<String, Calls> edges = new HashMap<>();
        for (Received received : spans) {
            Span span = received.span();
            Received answer = answers.get(span.getSpanId());
            if (isRoot(received)) {
                String caller = span.getLinksCount() == 0 ? "user " : "unknown ";
                count(edges, caller + received.service(), isError(span));
            } else if (span.getKind() == SpanKind.SPAN_KIND_CLIENT || span.getKind() == SpanKind.SPAN_KIND_PRODUCER) {
                String callee = answer == null ? text(span, "server.address") : answer.service();
                boolean failed = isError(span) || (answer != null && isError(answer.span()));
                count(edges, received.service() + " " + callee, failed);
            }
        }
        return edges;
    }

    private static void count(Map<String, Calls> edges, String edge, boolean failed) {
        edges.put(edge, edges.getOrDefault(edge, new Calls(0, 0)).plus(failed));
    }

    private static String text(Span span, String key) {
        return span.getAttributesList().stream()
                .filter(pair -> pair.getKey().equals(key))
                .map(pair -> pair.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    @Test
    void whoeverTakesPartInAFailureReportedAnError() {
        assertThat(WHOLE.traces).allSatisfy(truth -> {
            Set<String> expected = new HashSet<>();
            TrueOrigin origin = truth.origin();
            if (origin != null && !origin.errorService().isEmpty()) {
                expected.add(origin.errorService());
            }
            truth.steps().forEach(step -> expected.addAll(List.of(step.from(), step.to())));
            assertThat(new HashSet<>(WHOLE.received.reporters(truth.traceId()))).isEqualTo(expected);
        });
    }

    @Test
    void everyModeIsThereWithItsCause() {
        Map<FailureMode, Set<TrueOrigin>> origins = new HashMap<>();
        Set<Step> steps = new HashSet<>();
        for (TraceTruth truth : RUN.traces) {
            TrueOrigin origin = truth.origin();
            if (origin != null) {
                origins.computeIfAbsent(truth.mode(), mode -> new HashSet<>()).add(origin);
            }
            steps.addAll(truth.steps());
        }
        assertThat(origins.keySet()).isEqualTo(EnumSet.allOf(FailureMode.class));
        assertThat(origins.get(FailureMode.PAYMENT_UNREACHABLE))
                .containsExactly(new TrueOrigin("payment", OriginReason.PEER_UNREACHABLE, "checkout"));
        assertThat(origins.get(FailureMode.SLOW_DATABASE))
                .containsExactlyInAnyOrder(
                        new TrueOrigin("postgres", OriginReason.CALLEE_SLOW, "checkout"),
                        new TrueOrigin("postgres", OriginReason.CALLEE_SLOW, "frontend"));
        assertThat(steps)
                .containsExactlyInAnyOrder(
                        new Step("payment", "checkout"),
                        new Step("shipping", "checkout"),
                        new Step("checkout", "frontend"));
    }

    @Test
    void retriesThatSucceedAndConsumersDoNotReachTheCustomer() {
        assertThat(RUN.traces.stream().filter(truth -> truth.mode() == FailureMode.RETRY_STORM))
                .anyMatch(TraceTruth::clientImpacting)
                .anyMatch(truth -> !truth.clientImpacting());
        assertThat(RUN.traces.stream().filter(truth -> truth.mode() == FailureMode.CONSUMER_FAILURE))
                .anyMatch(truth -> !truth.clientImpacting() && truth.spans() > 1)
                .allMatch(truth -> truth.clientImpacting() == (truth.spans() == 1));
    }

    @Test
    void soManySpansAreLostAndLateAsTheProfileSays() {
        double spans = RUN.sum(TraceTruth::spans);
        assertThat(RUN.sum(TraceTruth::missing) / spans).isCloseTo(0.05, within(0.005));
        assertThat(RUN.sum(TraceTruth::late) / spans).isCloseTo(0.01, within(0.003));
        assertThat(RUN.received.count()).isGreaterThan((int) spans - RUN.sum(TraceTruth::missing));
    }

    @Test
    void nothingIsSentBeforeItEndsAndLateSpansComeLongAfter() throws Exception {
        SyntheticShop shop = new SyntheticShop(TROUBLED);
        int late = 0;
        for (int i = 0; i < 60; i++) {
            ShopSecond second = shop.next();
            for (ShopPayload payload : second.payloads()) {
                if (payload.format() == Format.OTLP_SPANS) {
                    late += late(ExportTraceServiceRequest.parseFrom(payload.bytes()), second.time() + 1_000);
                }
            }
        }
        assertThat(late).isPositive();
    }

    private static int late(ExportTraceServiceRequest request, long sent) {
        int late = 0;
        for (Span span : request.getResourceSpans(0).getScopeSpans(0).getSpansList()) {
            long age = sent - span.getEndTimeUnixNano() / 1_000_000;
            assertThat(age).isBetween(-50L, 68_000L);
            late += age >= 20_000 ? 1 : 0;
        }
        return late;
    }

    @Test
    void clocksDisagreeByLessThanFiftyMilliseconds() {
        Set<Boolean> inside = new HashSet<>();
        for (TraceTruth truth : WHOLE.traces) {
            Map<ByteString, Span> byId = WHOLE.received.spans(truth.traceId()).stream()
                    .collect(Collectors.toMap(one -> one.span().getSpanId(), Received::span));
            for (Span span : byId.values()) {
                Span parent = byId.get(span.getParentSpanId());
                if (parent != null) {
                    long gap = span.getStartTimeUnixNano() - parent.getStartTimeUnixNano();
                    assertThat(gap).isGreaterThan(-100_000_000);
                    inside.add(gap >= 0);
                }
            }
        }
        assertThat(inside).containsExactlyInAnyOrder(true, false);
    }
}
