// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.Connection;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Origin;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.analysis.Correlation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceMergeTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Span ENTRY = span(1, 0, SpanKind.SERVER, SpanStatus.ERROR, "frontend", "");
    private static final Span CALL = span(2, 1, SpanKind.CLIENT, SpanStatus.ERROR, "frontend", "checkout");
    private static final Span CALLEE = span(3, 2, SpanKind.SERVER, SpanStatus.ERROR, "checkout", "");
    private static final Span ORPHAN = span(4, 3, SpanKind.INTERNAL, SpanStatus.UNSET, "checkout", "");

    @Test
    void aSpanThatIsMissingChangesTheOrigin() {
        FoundTrace stored = stored(List.of(ENTRY, CALL, ORPHAN));
        assertThat(stored.isPartial()).isTrue();
        assertThat(reasons(stored)).containsExactly(OriginReason.PEER_ERROR);

        FoundTrace merged = TraceMerge.of(stored, List.of(ENTRY, CALL, CALLEE));

        assertThat(merged.source()).isEqualTo(TraceSource.BOTH);
        assertThat(merged.isPartial()).isFalse();
        assertThat(reasons(merged)).containsExactly(OriginReason.ORIGIN);
        assertThat(merged.trace().version()).isEqualTo(7);
        assertThat(merged.trace().time()).isEqualTo(stored.trace().time());
        assertThat(merged.spans()).extracting(span -> span.span().id()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatTheCollectorKnowsAsWellChangesNothing() {
        FoundTrace stored = stored(List.of(ENTRY, CALL, ORPHAN));
        assertThat(TraceMerge.of(stored, List.of(CALL, ENTRY))).isSameAs(stored);
    }

    @Test
    void aTraceThatOnlyTheCollectorKnowsHasNoVersion() {
        FoundTrace found = TraceMerge.of("shop", TRACE, List.of(CALLEE, CALL, ENTRY), List.of());
        assertThat(found.source()).isEqualTo(TraceSource.COLLECTOR);
        assertThat(found.trace().version()).isZero();
        assertThat(found.trace().time()).isEqualTo(1_767_261_600_001L);
        assertThat(reasons(found)).containsExactly(OriginReason.ORIGIN);
    }

    @Test
    void aHealthyTraceIsShownAsWell() {
        Span healthy = span(1, 0, SpanKind.SERVER, SpanStatus.UNSET, "frontend", "");
        FoundTrace found = TraceMerge.of("shop", TRACE, List.of(healthy), List.of());
        assertThat(found.trace().origins()).isEmpty();
        assertThat(found.spans()).hasSize(1);
        assertThat(TraceJson.write(found)).contains("\"failing\":false");
    }

    @Test
    void nothingThatCameFromOutsideEndsAStringOfTheAnswer() {
        Span odd = span(1, 0, SpanKind.SERVER, SpanStatus.ERROR, "a\"},\n<script>", "");
        assertThat(TraceJson.write(TraceMerge.of("shop", TRACE, List.of(odd), List.of())))
                .contains("\"service\":\"a\\\"},\\n<script>\"")
                .doesNotContain("\n");
    }

    private static FoundTrace stored(List<Span> spans) {
        AssembledTrace trace = new AssembledTrace("shop", TRACE, 7, 1_767_261_600_123L, false, true, spans, List.of());
        TraceFindings findings = Correlation.of(trace, KnownPeers.NONE);
        return new FoundTrace(
                Objects.requireNonNull(findings.trace()), findings.spans(), List.of(), TraceSource.STORED, List.of());
    }

    private static List<OriginReason> reasons(FoundTrace found) {
        return found.trace().origins().stream().map(Origin::reason).toList();
    }

    private static Span span(long id, long parent, SpanKind kind, SpanStatus status, String service, String peer) {
        @Nullable Connection connection = peer.isEmpty() ? null : Connection.RPC;
        return new Span(
                id,
                parent,
                kind,
                status,
                service,
                "production",
                "POST /pay",
                kind == SpanKind.SERVER ? "POST /pay" : "",
                1_767_261_600_000_000L + id * 1000,
                1_000_000 - id * 1000,
                "",
                "",
                false,
                status == SpanStatus.ERROR ? 500 : 200,
                "",
                "",
                peer,
                "",
                connection,
                0,
                false,
                List.of(),
                Map.of(),
                1);
    }
}
