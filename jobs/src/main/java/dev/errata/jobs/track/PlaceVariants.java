// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.Grouping;
import dev.errata.grouping.ProjectMemory;
import dev.errata.model.FirstSight;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decides one first sight at a time per project, so that no two variants that race found two groups. Every placement
 * goes on to the counts; those decided here are also for keeping, with their variant.
 */
final class PlaceVariants extends KeyedProcessFunction<String, FirstSight, Placement> {

    static final OutputTag<Placement> PLACED = new OutputTag<>("placed", TypeInformation.of(Placement.class));
    static final OutputTag<Variant> VARIANTS = new OutputTag<>("variants", TypeInformation.of(Variant.class));

    private transient Grouping grouping;
    private transient ProjectMemory memory;

    @Override
    public void open(OpenContext context) {
        grouping = new Grouping(limit -> {});
        memory = TrackState.projectMemory(getRuntimeContext());
    }

    @Override
    public void processElement(FirstSight sight, Context context, Collector<Placement> out) {
        Variant variant = sight.variant();
        if (sight.group() != 0) {
            grouping.remember(variant, sight.group(), memory);
            out.collect(known(variant, sight.group()));
            return;
        }
        long known = grouping.renew(variant, memory);
        if (known != 0) {
            out.collect(known(variant, known));
            return;
        }
        Placement placement = grouping.place(variant, memory);
        out.collect(placement);
        context.output(PLACED, placement);
        context.output(VARIANTS, variant);
    }

    /** For the counts only: what is stored of it stays. */
    private static Placement known(Variant variant, long group) {
        return new Placement(
                variant.project(),
                variant.fingerprint(),
                group,
                0,
                PlacementCause.KEY,
                "",
                Grouping.VERSION.wireName());
    }
}
