// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import com.sun.jna.Native;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Main class of the process that is the ClickHouse server: libchdb's clickhouse-local with its HTTP listener open. */
public final class ClickHouseServer {
    private static final long ENGINE_STACK_BYTES = 64L << 20;
    private static final long STOP_MILLIS = 12_000;
    private static final String SYSTEM_DATABASE =
            "ATTACH DATABASE system UUID '11111111-1111-4111-8111-111111111111' ENGINE = Atomic\n";
    private static final String STOP_SQL = "KILL QUERY WHERE user != currentUser() SYNC FORMAT Null;\n";

    private final Chdb chdb;
    private final Signals signals;
    private final Path hold;

    private ClickHouseServer(Chdb chdb, Signals signals, Path hold) {
        this.chdb = chdb;
        this.signals = signals;
        this.hold = hold;
    }

    /** Arguments: libchdb, config.xml, start.sql, the folder of the data; ends with SIGTERM. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[3]);
        prepare(data);
        LibC.INSTANCE.setpgid(0, 0);
        Signals signals = Signals.save();
        Chdb chdb = Native.load(arguments[0], Chdb.class);
        chdb.chdb_set_signal_handlers_enabled(0);
        signals.restore();
        new ClickHouseServer(chdb, signals, data.resolve("hold.fifo")).serve(arguments[1], arguments[2]);
    }

    /** Without the file of the system database, query_log cannot be opened after a restart. */
    private static void prepare(Path data) throws IOException {
        Path system = data.resolve("metadata/system.sql");
        Files.createDirectories(data.resolve("metadata"));
        if (!Files.exists(system)) {
            Files.writeString(system, SYSTEM_DATABASE);
        }
        Path hold = data.resolve("hold.fifo");
        Files.deleteIfExists(hold);
        if (LibC.INSTANCE.mkfifo(hold.toString(), 0600) != 0) {
            throw new IOException("cannot make the pipe " + hold);
        }
    }

    /** The engine reads start.sql, then the pipe: it can be opened for writing exactly when the listener is open. */
    private void serve(String config, String start) throws IOException {
        String[] line = {
            "clickhouse-local", "--config-file=" + config, "--queries-file", start, "--queries-file", hold.toString()
        };
        Thread engine = new Thread(null, () -> run(line), "clickhouse", ENGINE_STACK_BYTES);
        engine.start();
        OutputStream pipe = new FileOutputStream(hold.toFile());
        signals.restore();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pipe, engine), "stop"));
        System.out.println("ClickHouse listens");
    }

    private void run(String[] line) {
        chdb.chdb_query_cmdline(line.length, line);
        System.out.println("the engine has returned");
        LibC.INSTANCE._exit(stopping ? 0 : 1);
    }

    private volatile boolean stopping;

    private void stop(OutputStream pipe, Thread engine) {
        stopping = true;
        try (pipe) {
            pipe.write(STOP_SQL.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.out.println("cannot tell the engine to stop: " + e);
        }
        try {
            engine.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println("the engine did not stop in time");
        LibC.INSTANCE._exit(2);
    }
}
