// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.EvaluationJson;
import dev.errata.alerting.Firing;
import dev.errata.alerting.FiringJson;
import dev.errata.clickhouse.tables.SimulationRow;
import dev.errata.jobs.io.JsonLines;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where it goes what would have been told. */
sealed interface Told {

    /** Takes it. */
    void write(DataStream<Firing> firings, DataStream<Evaluation> evaluations);

    /**
     * Files of a folder.
     *
     * @param folder as a URI that Flink can write
     */
    record Files(String folder) implements Told {

        @Override
        public void write(DataStream<Firing> firings, DataStream<Evaluation> evaluations) {
            step("write-firings", firings.sinkTo(JsonLines.sink(folder + "/firings", FiringJson::write)));
            step(
                    "write-evaluations",
                    evaluations.sinkTo(JsonLines.sink(folder + "/evaluations", EvaluationJson::write)));
        }
    }

    /**
     * Rows of a simulation that has a name; one holds its rules, so that it is known to have been through though nothing would
     * have been told.
     *
     * @param side which of two rule sets
     * @param rules one JSON object a line
     */
    record Rows(String simulation, String side, String rules, Sink<SimulationRow> sink) implements Told {

        @Override
        public void write(DataStream<Firing> firings, DataStream<Evaluation> evaluations) {
            String id = simulation;
            String set = side;
            DataStream<SimulationRow> begun = step(
                    "tell-rules",
                    firings.getExecutionEnvironment()
                            .fromData(
                                    TypeInformation.of(SimulationRow.class),
                                    new SimulationRow(id, set, "rules", rules)));
            DataStream<SimulationRow> fired = rows(
                    "tell-firings",
                    firings,
                    firing -> new SimulationRow(id, set, "firing", text(FiringJson.write(firing))));
            DataStream<SimulationRow> suppressed = rows(
                    "tell-suppressed",
                    step("keep-suppressed", evaluations.filter(one -> one.outcome() == Evaluation.Outcome.SUPPRESSED)),
                    one -> new SimulationRow(id, set, "evaluation", text(EvaluationJson.write(one))));
            step("write-simulation", begun.union(fired, suppressed).sinkTo(sink));
        }

        private static <T> DataStream<SimulationRow> rows(
                String name, DataStream<T> from, MapFunction<T, SimulationRow> row) {
            return step(name, from.map(row).returns(TypeInformation.of(SimulationRow.class)));
        }

        private static String text(byte[] json) {
            return new String(json, StandardCharsets.UTF_8);
        }
    }
}
