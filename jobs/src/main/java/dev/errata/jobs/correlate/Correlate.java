// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.clickhouse.tables.TraceSpanRow;
import dev.errata.jobs.io.HoldUntilCheckpoint;
import dev.errata.jobs.io.KeyedText;
import dev.errata.jobs.lifecycle.CheckRules;
import dev.errata.jobs.lifecycle.KnownRules;
import dev.errata.model.RawPayload;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EdgeTally.EdgeKey;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.FlowTally;
import dev.errata.tracing.GroupRoot;
import dev.errata.tracing.PropagationTally;
import dev.errata.tracing.PropagationTally.PropagationKey;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The build of {@code correlate}: every step once, in the order of a span's way. */
public final class Correlate {

    private final CorrelateOutputs outputs;
    private final CorrelateOptions options;

    private Correlate(CorrelateOutputs outputs, CorrelateOptions options) {
        this.outputs = outputs;
        this.options = options;
    }

    /**
     * What is read.
     *
     * @param spans payloads of {@code otlp_spans}
     * @param errors as {@code track} grouped them
     * @param rules when people want to be told
     */
    public record Inputs(DataStream<RawPayload> spans, DataStream<RawPayload> errors, DataStream<KeyedText> rules) {}

    /** Lays out the steps between inputs and results. */
    public static void build(Inputs inputs, CorrelateOutputs outputs, CorrelateOptions options) {
        new Correlate(outputs, options).lay(inputs);
    }

    private void lay(Inputs inputs) {
        DataStream<TracePart> spans = step("parse-spans", inputs.spans().process(new ParseSpans()));
        DataStream<TracePart> errors = step(
                "parse-grouped-errors",
                inputs.errors().process(new ParseGroupedErrors()).setParallelism(1));
        TypeInformation<TracePart> part = TypeInformation.of(TracePart.class);
        DataStream<TracePart> gathered = step(
                "gather-parts",
                spans.union(errors)
                        .keyBy(TracePart::key, Types.STRING)
                        .transform("gather-parts", part, new GatherParts()));
        SingleOutputStreamOperator<AssembledTrace> traces = step(
                "assemble-traces",
                DataStreamUtils.reinterpretAsKeyedStream(gathered, TracePart::key, Types.STRING)
                        .process(new AssembleTraces(options.assembly())));
        find(traces);
        step(
                "write-edges",
                count(
                                "edges",
                                tally("edges", traces.getSideOutput(AssembleTraces.EDGES)),
                                EdgeTally::key,
                                TypeInformation.of(EdgeKey.class))
                        .sinkTo(outputs.edges()));
        step(
                "write-propagations",
                count(
                                "propagations",
                                tally("propagations", traces.getSideOutput(AssembleTraces.PROPAGATIONS)),
                                PropagationTally::key,
                                TypeInformation.of(PropagationKey.class))
                        .sinkTo(outputs.propagations()));
        DataStream<EndpointTally> requests = step(
                "cap-endpoints",
                tally("requests", traces.getSideOutput(AssembleTraces.ENDPOINTS))
                        .keyBy(ServiceKey::of, TypeInformation.of(ServiceKey.class))
                        .process(new CapEndpoints()));
        step(
                "write-endpoint-latency",
                count("requests", requests, EndpointTally::key, TypeInformation.of(EndpointTally.EndpointKey.class))
                        .sinkTo(outputs.endpoints()));
        evaluate(requests, inputs.rules());
    }

    private void find(SingleOutputStreamOperator<AssembledTrace> traces) {
        DataStream<PeerTally> calls = tally("peers", traces.getSideOutput(AssembleTraces.PEERS));
        DataStream<PeerFact> peers = step(
                "learn-peers", calls.keyBy(PeerTally::address, Types.STRING).process(new LearnPeers()));
        DataStream<AssembledTrace> incomplete = traces.getSideOutput(AssembleTraces.INCOMPLETE);
        SingleOutputStreamOperator<ErrorTrace> found = step(
                "find-origins",
                traces.union(RepairTraces.repaired(incomplete, options))
                        .connect(peers.broadcast(CorrelateState.PEERS))
                        .process(new FindOrigins()));
        step(
                "write-error-traces",
                held("error-traces", found, TypeInformation.of(ErrorTrace.class))
                        .sinkTo(outputs.traces()));
        DataStream<RootTally> failures = tally("roots", found.getSideOutput(FindOrigins.ROOTS));
        DataStream<GroupRoot> roots = step(
                "learn-roots", failures.keyBy(RootTally::about, Types.STRING).process(new LearnRoots()));
        step(
                "write-roots",
                held("roots", roots, TypeInformation.of(GroupRoot.class)).sinkTo(outputs.roots()));
        DataStream<TraceSpanRow> spans = found.getSideOutput(FindOrigins.SPANS);
        step(
                "write-trace-spans",
                held("trace-spans", spans, TypeInformation.of(TraceSpanRow.class))
                        .sinkTo(outputs.spans()));
    }

    private void evaluate(DataStream<EndpointTally> requests, DataStream<KeyedText> rules) {
        SingleOutputStreamOperator<Firing> firings = step(
                "evaluate-endpoints",
                requests.keyBy(EndpointKey::of, TypeInformation.of(EndpointKey.class))
                        .connect(step("check-rules", rules.process(new CheckRules()))
                                .broadcast(KnownRules.STATE))
                        .process(new EvaluateEndpoints(options.assembly().incompleteGap())));
        DataStream<Firing> held = held("firings", firings, TypeInformation.of(Firing.class));
        step("write-firings", held.sinkTo(outputs.firings()));
        step("write-alerts", held.sinkTo(outputs.alerts()));
        DataStream<Evaluation> evaluations = firings.getSideOutput(EvaluateEndpoints.EVALUATIONS);
        step(
                "write-evaluations",
                held("evaluations", evaluations, TypeInformation.of(Evaluation.class))
                        .sinkTo(outputs.evaluations()));
    }

    /** Counts by natural key; each new total leaves when the checkpoint that holds it is complete. */
    private <K, T extends FlowTally<T>> DataStream<T> count(
            String what, DataStream<T> tallies, KeySelector<T, K> key, TypeInformation<K> keyType) {
        TypeInformation<T> type = tallies.getType();
        DataStream<T> totals = step(
                "count-" + what,
                tallies.keyBy(key, keyType)
                        .process(new CountFlows<K, T>(type, options.allowedLateness.toMillis()))
                        .returns(type));
        return held(what, totals, type);
    }

    private <T extends FlowTally<T>> DataStream<T> tally(String what, DataStream<T> single) {
        String name = "tally-" + what;
        TypeInformation<T> type = single.getType();
        return step(name, single.transform(name, type, new TallyFlows<>(options.tallyInterval.toMillis())));
    }

    private static <T> DataStream<T> held(String what, DataStream<T> decided, TypeInformation<T> type) {
        String name = "hold-" + what;
        return step(name, decided.transform(name, type, new HoldUntilCheckpoint<>(type)));
    }
}
