// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import dev.errata.clickhouse.rowbinary.RowBlock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Inserts blocks of rows, one request each, on the calling thread; used by one thread at a time. */
public final class BlockInserter implements AutoCloseable {

    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    private final ClickHouseSettings settings;
    private final Client client;

    /** Connects when the first block is inserted. */
    public BlockInserter(ClickHouseSettings settings) {
        this.settings = settings;
        this.client = Connection.open(settings, SOCKET_TIMEOUT);
    }

    /**
     * Inserts all rows of a block and returns when they can be read. The block is not changed. Empty blocks do nothing.
     *
     * @throws InsertException if that failed; the rows may or may not have been stored, inserting them again is safe
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    public void insert(RowBlock<?> block) throws InsertException, InterruptedException {
        if (block.isEmpty()) {
            return;
        }
        try (InsertResponse response = client.insert(
                        block.table().name(),
                        columnNames(block),
                        block::writeTo,
                        ClickHouseFormat.RowBinary,
                        insertSettings(block))
                .get()) {
            assert response != null;
        } catch (ExecutionException e) {
            throw failure(block, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // the client throws unchecked exceptions of several families, and close() anything
            throw failure(block, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private InsertException failure(RowBlock<?> block, Throwable cause) {
        String message = "%d rows (%d bytes) not inserted into %s.%s at %s: %s"
                .formatted(
                        block.rows(),
                        block.bytes(),
                        settings.database(),
                        block.table().name(),
                        settings.url(),
                        Outages.message(cause));
        return new InsertException(message, Outages.willPass(cause), cause);
    }

    private static List<String> columnNames(RowBlock<?> block) {
        return block.table().columns().stream()
                .map(column -> "`" + column.name() + "`")
                .toList();
    }

    private static InsertSettings insertSettings(RowBlock<?> block) {
        return new InsertSettings()
                .setDeduplicationToken(block.token())
                .serverSetting("async_insert", "0")
                .serverSetting("optimize_on_insert", "0") // the merge does it; here it would cost a third of the insert
                .serverSetting("max_partitions_per_insert_block", "0");
    }
}
