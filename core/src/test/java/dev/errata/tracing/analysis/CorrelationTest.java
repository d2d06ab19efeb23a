// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanDraft;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.TraceText;
import dev.errata.tracing.tree.SpanForest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final String HEALTHY = """
            span 1 - fe SERVER 0-100 UNSET endpoint="GET /cart" weight=2
            span 2 1 fe CLIENT 10-90 UNSET peer=co
            span 3 2 co SERVER 15-85 UNSET
            """;

    @Test
    void ofAHealthyTraceOnlyWhatIsCountedIsFound() {
        TraceFindings findings = Correlation.of(TraceText.of(HEALTHY).trace(), KnownPeers.NONE);

        assertThat(findings.trace()).isNull();
        assertThat(findings.spans()).isEmpty();
        assertThat(findings.edges()).hasSize(2);
        assertThat(findings.endpoints()).hasSize(2);
    }

    @Test
    void aHealthySampleIsARowAndItsSpansAndNothingThatIsCounted() {
        TraceFindings sample = Correlation.healthySample(TraceText.of(HEALTHY).trace());

        ErrorTrace row = rowOf(sample);
        assertThat(row.rank()).isNotZero().isEqualTo(Correlation.rank(TraceText.TRACE_ID));
        assertThat(row.rootService()).isEqualTo("fe");
        assertThat(row.rootEndpoint()).isEqualTo("GET /cart");
        assertThat(row.duration()).isEqualTo(100_000);
        assertThat(row.weight()).isEqualTo(2);
        assertThat(row.clientImpacting()).isFalse();
        assertThat(row.origins()).isEmpty();
        assertThat(sample.spans()).extracting("role").containsOnly(SpanRole.NONE);
        assertThat(sample.spans()).extracting("self").containsExactly(20_000L, 10_000L, 70_000L);
        assertThat(sample.edges()).isEmpty();
        assertThat(sample.endpoints()).isEmpty();
        assertThat(sample.peers()).isEmpty();
    }

    @Test
    void aFailingTraceHasNoRank() {
        AssembledTrace failing = TraceText.of("span 1 - fe SERVER 0-100 ERROR").trace();

        assertThat(rowOf(Correlation.of(failing, KnownPeers.NONE)).rank()).isZero();
    }

    @Test
    void aChainMayBeAsLongAsATrace() {
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i <= SpanForest.MAX_SPANS; i++) {
            SpanDraft draft = new SpanDraft();
            draft.id = i;
            draft.parent = i - 1;
            draft.status = SpanStatus.ERROR;
            draft.endMillis = 2L * SpanForest.MAX_SPANS - i;
            spans.add(draft.span());
        }

        ErrorTrace row = rowOf(Correlation.of(trace(spans), KnownPeers.NONE));

        assertThat(row.truncated()).isFalse();
        assertThat(row.origins()).hasSize(1);
        assertThat(row.origins().get(0).chain()).hasSize(SpanForest.MAX_SPANS);
    }

    @Test
    void ofTooManySpansThoseStayThatFailedCalledOrAnswered() {
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i <= SpanForest.MAX_SPANS + 3; i++) {
            SpanDraft draft = new SpanDraft();
            draft.id = i;
            draft.parent = i - 1;
            draft.kind = i == 1 ? SpanKind.SERVER : i == 5_000 ? SpanKind.CLIENT : SpanKind.INTERNAL;
            draft.status = i == 5 ? SpanStatus.ERROR : SpanStatus.UNSET;
            draft.service = "fe";
            spans.add(draft.span());
        }

        TraceFindings findings = Correlation.of(trace(spans), KnownPeers.NONE);

        ErrorTrace row = rowOf(findings);
        assertThat(row.truncated()).isTrue();
        assertThat(row.incomplete()).isFalse();
        assertThat(findings.spans()).extracting(span -> span.span().id()).containsExactly(1L, 2L, 3L, 4L, 5L, 5_000L);
        assertThat(row.origins().get(0).chain()).containsExactly(2L, 3L, 4L, 5L);
    }

    private static ErrorTrace rowOf(TraceFindings findings) {
        return Objects.requireNonNull(findings.trace());
    }

    private static AssembledTrace trace(List<Span> spans) {
        return new AssembledTrace("shop", TraceText.TRACE_ID, 1, 0, false, true, spans, List.of());
    }
}
