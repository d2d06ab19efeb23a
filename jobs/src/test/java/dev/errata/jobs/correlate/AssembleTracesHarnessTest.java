// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.assembly.AssemblySettings;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssembleTracesHarnessTest {

    private static final long NOW = 1_767_225_600_000L;
    private static final long SECOND = 1_000;
    private static final AssemblySettings SETTINGS = AssemblySettings.DEFAULT;

    private KeyedOneInputStreamOperatorTestHarness<String, TracePart, AssembledTrace> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void aFailingTraceGoesOnWholeAfterTheGap() throws Exception {
        failing();
        at(14);
        assertThat(traces()).isEmpty();
        at(17);
        assertThat(traces()).singleElement().satisfies(trace -> {
            assertThat(trace.version()).isEqualTo(1);
            assertThat(trace.spans()).hasSize(3);
            assertThat(trace.errors()).hasSize(1);
            assertThat(trace.time()).isEqualTo(NOW);
        });
        assertThat(edges()).extracting(EdgeTally::callee).contains("orders");
    }

    @Test
    void aHealthyTraceLeavesOnlyCountsAndOneSample() throws Exception {
        healthy();
        at(17);
        assertThat(edges()).isNotEmpty();
        assertThat(traces())
                .as("the first of its endpoint is kept for comparison")
                .hasSize(1);
        assertThat(harness.numKeyedStateEntries()).as("that it was healthy").isEqualTo(1);
        at(17 + 601);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void aHealthyTraceIsRememberedThoughTimersAreLeftOfTheTimeItWasOpen() throws Exception {
        send(Parts.spans(NOW, Parts.call(SpanStatus.UNSET), Parts.callee(SpanStatus.UNSET)));
        at(16); // waits for its root until 45
        send(Parts.spans(NOW + 17 * SECOND, Parts.root(SpanStatus.UNSET)));
        at(33);
        int counted = edges().size();
        at(46);
        send(Parts.spans(NOW + 50 * SECOND, Parts.callee(SpanStatus.UNSET)));
        at(120);
        assertThat(edges()).as("what comes again counts nothing").hasSize(counted);
    }

    @Test
    void aTraceWithoutItsRootIsWaitedForLonger() throws Exception {
        send(Parts.spans(NOW, Parts.call(SpanStatus.ERROR), Parts.callee(SpanStatus.ERROR)));
        at(44);
        assertThat(traces()).isEmpty();
        at(46);
        assertThat(incomplete()).hasSize(1);
    }

    @Test
    void aLatePartMakesAnotherVersionAndCountsNothingAgain() throws Exception {
        send(Parts.spans(NOW, Parts.root(SpanStatus.ERROR), Parts.call(SpanStatus.ERROR)));
        send(Parts.error(NOW, 2));
        at(20);
        int counted = edges().size();
        send(Parts.spans(NOW + 25 * SECOND, Parts.callee(SpanStatus.ERROR)));
        at(45);
        assertThat(traces()).extracting(AssembledTrace::version).containsExactly(1, 2);
        assertThat(traces().get(1).spans()).hasSize(3);
        assertThat(edges()).hasSize(counted);
    }

    @Test
    void anErrorThatIsLateForAHealthyTraceIsStillTold() throws Exception {
        healthy();
        at(17);
        int counted = edges().size();
        send(Parts.error(NOW + 30 * SECOND, 3));
        at(120);
        assertThat(incomplete()).singleElement().satisfies(trace -> {
            assertThat(trace.version()).isEqualTo(2);
            assertThat(trace.errors()).hasSize(1);
        });
        assertThat(edges()).hasSize(counted);
    }

    @Test
    void aLateExceptionOpensAHealthyTraceAgain() throws Exception {
        healthy();
        at(17);
        send(Parts.spans(NOW + 30 * SECOND, Parts.throwing()));
        at(120);
        assertThat(incomplete())
                .singleElement()
                .satisfies(trace -> assertThat(trace.version()).isEqualTo(2));
    }

    @Test
    void aReopenedTraceHasTheTimeOfTheHealthyOne() throws Exception {
        healthy();
        at(17);
        send(Parts.spans(NOW + 30 * SECOND, Parts.laterCallee()));
        at(120);
        assertThat(incomplete()).singleElement().satisfies(trace -> {
            assertThat(trace.version()).isEqualTo(2);
            assertThat(trace.time()).isEqualTo(traces().get(0).time());
        });
    }

    @Test
    void ofAHugeTraceTheFailingSpansAndTheRootAreKept() throws Exception {
        internals(100, 20_000, 1);
        send(Parts.spans(NOW, Parts.call(SpanStatus.ERROR)));
        send(Parts.spans(NOW, Parts.root(SpanStatus.ERROR)));
        at(17);
        assertThat(traces()).singleElement().satisfies(trace -> {
            assertThat(trace.truncated()).isTrue();
            assertThat(trace.spans()).hasSize(10_002).extracting(Span::id).contains(1L, 2L);
        });
    }

    @Test
    void repetitionsDoNotTruncateATrace() throws Exception {
        internals(100, 9_000, 3);
        send(Parts.spans(NOW, Parts.root(SpanStatus.ERROR)));
        at(17);
        assertThat(traces()).singleElement().satisfies(trace -> {
            assertThat(trace.truncated()).isFalse();
            assertThat(trace.spans().stream().map(Span::id).distinct()).hasSize(9_001);
        });
    }

    @Test
    void aTraceIsTruncatedWhetherOrNotItsSpansWereMadeDistinctBefore() throws Exception {
        internals(100, 6_000, 2);
        internals(6_100, 5_000, 1);
        send(Parts.spans(NOW, Parts.root(SpanStatus.ERROR)));
        at(17);
        assertThat(traces())
                .singleElement()
                .satisfies(trace -> assertThat(trace.truncated()).isTrue());
    }

    @Test
    void nothingIsKeptOfAFailingTraceInTheEndButThatItWasTold() throws Exception {
        failing();
        at(17);
        at(17 + 601);
        assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
        assertThat(harness.numEventTimeTimers()).isZero();
        send(Parts.error(NOW + 700 * SECOND, 3));
        at(1_000);
        assertThat(traces()).as("what is told again replaces nothing").hasSize(1);
        assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    }

    @Test
    void aTraceIsClosedAfterARecoveryAsItWouldHaveBeen() throws Exception {
        failing();
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
        at(17);
        assertThat(traces())
                .singleElement()
                .satisfies(trace -> assertThat(trace.spans()).hasSize(3));
    }

    private void failing() throws Exception {
        send(Parts.spans(NOW, Parts.callee(SpanStatus.ERROR)));
        send(Parts.error(NOW + SECOND, 3));
        send(Parts.spans(NOW + SECOND, Parts.root(SpanStatus.ERROR), Parts.call(SpanStatus.ERROR)));
    }

    private void healthy() throws Exception {
        send(Parts.spans(NOW, Parts.root(SpanStatus.UNSET), Parts.call(SpanStatus.UNSET)));
        send(Parts.spans(NOW + SECOND, Parts.callee(SpanStatus.UNSET)));
    }

    /** In parts of 500, each of which comes several times. */
    private void internals(long first, int count, int times) throws Exception {
        for (int from = 0; from < count; from += 500) {
            Span[] spans = LongStream.range(first + from, first + from + 500)
                    .mapToObj(Parts::internal)
                    .toArray(Span[]::new);
            for (int i = 0; i < times; i++) {
                send(Parts.spans(NOW, spans));
            }
        }
    }

    private void send(TracePart part) throws Exception {
        harness.processElement(part, part.receivedAt());
    }

    private void at(long seconds) throws Exception {
        harness.processWatermark(NOW + seconds * SECOND);
    }

    private List<AssembledTrace> traces() {
        return harness.extractOutputValues();
    }

    private List<AssembledTrace> incomplete() {
        return side(AssembleTraces.INCOMPLETE);
    }

    private List<EdgeTally> edges() {
        return side(AssembleTraces.EDGES);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        var output = harness.getSideOutput(tag);
        return output == null
                ? List.of()
                : output.stream()
                        .map(StreamRecord::getValue)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, TracePart, AssembledTrace> harness()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new AssembleTraces(SETTINGS)), TracePart::key, Types.STRING);
    }
}
