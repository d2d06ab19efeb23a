// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.Grouping;
import dev.errata.model.FirstSight;
import dev.errata.model.GroupingKeys;
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
    private transient StateKeyIndex index;

    @Override
    public void open(OpenContext context) {
        grouping = new Grouping();
        index = new StateKeyIndex(getRuntimeContext().getMapState(TrackState.groupOfKey()));
    }

    @Override
    public void processElement(FirstSight sight, Context context, Collector<Placement> out) {
        Variant variant = sight.variant();
        if (sight.group() != 0) {
            out.collect(known(variant, sight.group()));
            return;
        }
        Placement placement = grouping.place(variant, index);
        out.collect(placement);
        context.output(PLACED, placement);
        context.output(VARIANTS, variant);
    }

    /** History's word: its keys belong to that group from now on. */
    private Placement known(Variant variant, long group) {
        GroupingKeys keys = variant.fingerprinting().keys();
        for (long key : new long[] {keys.rule(), keys.frames(), keys.site(), keys.top()}) {
            if (key != 0 && index.groupOf(key) == 0) {
                index.attach(key, group);
            }
        }
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
