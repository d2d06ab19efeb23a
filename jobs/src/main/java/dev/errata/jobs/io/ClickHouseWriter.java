// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.clickhouse.BlockInserter;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.rowbinary.RowBlock;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;

/**
 * Fills one block of rows while another is on its way. The task thread never blocks on the network: it waits in its
 * mailbox, so that timers, checkpoints and cancellation go on while ClickHouse is away.
 */
final class ClickHouseWriter<T> implements SinkWriter<T> {

    private final BatchLimits limits;
    private final MailboxExecutor mailbox;
    private final ProcessingTimeService clock;
    private final BlockInserter inserter;
    private final InsertRetries retries;
    private final ExecutorService insertThread;
    private final Counter rowsWritten;
    private final Counter bytesWritten;

    private RowBlock<T> filling;
    private RowBlock<T> spare;
    private boolean inserting;

    ClickHouseWriter(Table<T> table, ClickHouseSettings settings, BatchLimits limits, WriterInitContext context) {
        this.limits = limits;
        this.mailbox = context.getMailboxExecutor();
        this.clock = context.getProcessingTimeService();
        this.inserter = new BlockInserter(settings);
        this.retries = new InsertRetries(table.name(), context.metricGroup());
        this.insertThread = Executors.newSingleThreadExecutor(task -> insertThread(table.name(), task));
        this.rowsWritten = context.metricGroup().getNumRecordsSendCounter();
        this.bytesWritten = context.metricGroup().getNumBytesSendCounter();
        this.filling = new RowBlock<>(table);
        this.spare = new RowBlock<>(table);
        scheduleInsert();
    }

    @Override
    public void write(T row, Context context) throws InterruptedException {
        filling.append(row);
        if (filling.rows() >= limits.rows() || filling.bytes() >= limits.bytes()) {
            awaitInsert();
            startInsert();
        }
    }

    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        awaitInsert();
        startInsert();
        awaitInsert();
    }

    @Override
    public void close() {
        insertThread.shutdownNow();
        inserter.close();
    }

    private void awaitInsert() throws InterruptedException {
        while (inserting) {
            mailbox.yield();
        }
    }

    private void startInsert() {
        if (filling.rows() == 0) {
            return;
        }
        RowBlock<T> block = filling;
        filling = spare;
        inserting = true;
        insertThread.execute(() -> insert(block));
    }

    private void insert(RowBlock<T> block) {
        try {
            retries.untilDone(() -> inserter.insert(block));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt(); // the task is going away and starts again from its checkpoint
            return;
        }
        mailbox.execute(() -> inserted(block), "rows inserted");
    }

    private void inserted(RowBlock<T> block) {
        rowsWritten.inc(block.rows());
        bytesWritten.inc(block.bytes());
        block.reset();
        spare = block;
        inserting = false;
    }

    private void scheduleInsert() {
        clock.registerTimer(clock.getCurrentProcessingTime() + limits.intervalMillis(), time -> {
            if (!inserting) {
                startInsert();
            }
            scheduleInsert();
        });
    }

    private static Thread insertThread(String table, Runnable task) {
        Thread thread = new Thread(task, "insert-" + table);
        thread.setDaemon(true);
        return thread;
    }
}
