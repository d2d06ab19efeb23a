// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.jobs.io.GroupedMessage;
import dev.errata.jobs.io.Progress;
import dev.errata.tracing.GroupedError;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Says with each checkpoint how far errors were told, so that those who read them know when they have all. Where nothing
 * at all is received, that is as far as the silence after which an input counts as silent.
 */
final class MarkProgress extends AbstractStreamOperator<GroupedMessage>
        implements OneInputStreamOperator<GroupedError, GroupedMessage>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final long silenceMillis;

    private transient long time;
    private transient boolean silent;
    private transient boolean ended;

    /** @param silenceMillis after which an input is known to be silent */
    MarkProgress(long silenceMillis) {
        this.silenceMillis = silenceMillis;
    }

    @Override
    public void open() throws Exception {
        super.open();
        time = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<GroupedError> element) {
        emit(GroupedMessage.of(element.getValue()));
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        time = Math.max(time, watermark.getTimestamp());
        super.processWatermark(watermark);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        silent = status.isIdle();
        super.processWatermarkStatus(status);
    }

    /** After the end, as of a job that is drained, there is a checkpoint, and nothing may be said any more. */
    @Override
    public void endInput() {
        ended = true;
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        if (ended) {
            return;
        }
        if (silent) {
            time = Math.max(time, getProcessingTimeService().getCurrentProcessingTime() - silenceMillis);
        }
        if (time > Long.MIN_VALUE) {
            int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
            int subtasks = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
            emit(GroupedMessage.of(new Progress(subtask, subtasks, time)));
        }
    }

    private void emit(GroupedMessage message) {
        output.collect(new StreamRecord<>(message, message.time()));
    }
}
