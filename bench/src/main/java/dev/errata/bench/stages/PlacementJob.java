// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.stages;

import dev.errata.jobs.io.Environments;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.jobs.track.Track;
import dev.errata.model.FirstSight;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the job that places new variants of one project and nothing else. */
@Command(name = "placement", mixinStandardHelpOptions = true, description = "Places new variants of one project.")
public final class PlacementJob implements Callable<Integer> {

    private static final OutputTag<CommandMessage> NO_COMMANDS =
            new OutputTag<>("no-commands", TypeInformation.of(CommandMessage.class));

    @Option(names = "--variants", required = true, description = "How many.")
    long variants;

    /** Submits the job described by the arguments. */
    public static void main(String[] args) {
        Environments.run(new PlacementJob(), args);
    }

    @Override
    public Integer call() throws Exception {
        StreamExecutionEnvironment env = Environments.streaming();
        env.setParallelism(1);
        SingleOutputStreamOperator<FirstSight> sights = env.fromSequence(0, variants - 1)
                .uid("count")
                .process(new SeeVariants())
                .returns(TypeInformation.of(FirstSight.class))
                .uid("see-variants")
                .name("see-variants");
        Track.placements(sights, sights.getSideOutput(NO_COMMANDS))
                .sinkTo(new DiscardingSink<>())
                .uid("drop")
                .name("drop");
        env.execute("errata bench placement");
        return 0;
    }

    /** Number → first sight of the variant of that number. */
    private static final class SeeVariants extends ProcessFunction<Long, FirstSight> {

        private transient SimilarVariants variants;

        @Override
        public void open(OpenContext context) {
            variants = new SimilarVariants();
        }

        @Override
        public void processElement(Long number, Context context, Collector<FirstSight> out) {
            out.collect(new FirstSight(variants.get(number.intValue()), 0));
        }
    }
}
