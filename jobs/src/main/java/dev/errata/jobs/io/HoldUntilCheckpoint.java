// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Lets decisions out only when the checkpoint that holds them is complete, so that none is seen that a recovery undoes
 * or makes otherwise. What was let out is forgotten with the next checkpoint, before which the sinks behind have written
 * it; after a recovery it may come once more, always the same.
 */
public final class HoldUntilCheckpoint<T> extends AbstractStreamOperator<T>
        implements OneInputStreamOperator<T, T>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final TypeInformation<T> type;

    private transient List<T> current;
    private transient TreeMap<Long, List<T>> held;
    private transient ListState<T> state;

    /** @param type of what is held */
    public HoldUntilCheckpoint(TypeInformation<T> type) {
        this.type = type;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("held", type));
        current = new ArrayList<>();
        held = new TreeMap<>();
        List<T> restored = new ArrayList<>();
        state.get().forEach(restored::add);
        if (!restored.isEmpty()) {
            held.put(Long.MIN_VALUE, restored);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        // what was restored is of a checkpoint that is complete; it goes as soon as the task runs
        getProcessingTimeService()
                .registerTimer(getProcessingTimeService().getCurrentProcessingTime(), time -> letOut(Long.MIN_VALUE));
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        current.add(element.getValue());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        held.put(context.getCheckpointId(), current);
        current = new ArrayList<>();
        List<T> all = new ArrayList<>();
        held.values().forEach(all::addAll);
        state.update(all);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        letOut(checkpointId);
    }

    @Override
    public void endInput() {
        letOut(Long.MAX_VALUE);
        current.forEach(this::emit);
        current.clear();
    }

    private void letOut(long checkpointId) {
        Map<Long, List<T>> complete = held.headMap(checkpointId, true);
        complete.values().forEach(values -> values.forEach(this::emit));
        complete.clear();
    }

    private void emit(T value) {
        output.collect(new StreamRecord<>(value));
    }
}
