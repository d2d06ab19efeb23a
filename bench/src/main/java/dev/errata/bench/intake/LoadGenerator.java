// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bench.measure.Percentiles;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Sends envelopes to a gateway from one thread, as a process of its own, and prints a {@link LoadResult} as JSON. */
final class LoadGenerator {

    /** In the first quarter of the time the JVM compiles this generator, and latencies would be its own. */
    private static final int COLD_SHARE = 4;

    private static final long LAST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(45);
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private final LoadPlan plan;
    private final Envelopes envelopes;
    private final Selector selector;
    private final ArrayDeque<LoadConnection> idle = new ArrayDeque<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final BitSet acknowledged = new BitSet();
    private float[] millis = new float[1 << 20];
    private int measured;
    private long started;
    private long measuredFrom;
    private long sent;
    private long due;
    private long leftOut;
    private long broken;

    private LoadGenerator(LoadPlan plan) throws IOException {
        this.plan = plan;
        this.envelopes = new Envelopes(plan.path(), plan.run());
        this.selector = Selector.open();
        for (int i = 0; i < plan.connections(); i++) {
            idle.add(new LoadConnection(plan.port(), selector));
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(new ObjectMapper().writeValueAsString(run(LoadPlan.parse(arguments))));
    }

    /** Sends, waits for the last answers, and writes the numbers of what was taken if the plan names a file. */
    static LoadResult run(LoadPlan plan) throws IOException {
        LoadGenerator generator = new LoadGenerator(plan);
        LoadResult result = generator.run();
        generator.close();
        if (!plan.acknowledged().isEmpty()) {
            Files.write(Path.of(plan.acknowledged()), generator.acknowledged.toByteArray());
        }
        return result;
    }

    private LoadResult run() throws IOException {
        started = System.nanoTime();
        long length = TimeUnit.SECONDS.toNanos(plan.seconds());
        long end = started + length;
        measuredFrom = started + length / COLD_SHARE;
        while (System.nanoTime() < end) {
            sendDue();
            select(pauseMillis());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        long patience = System.nanoTime() + LAST_ANSWERS_NANOS;
        while (idle.size() + broken < plan.connections() && System.nanoTime() < patience) {
            select(LONGEST_PAUSE_MILLIS);
        }
        broken += plan.connections() - idle.size() - broken; // no answer in time
        return new LoadResult(seconds, offered(), leftOut, statuses, broken, percentiles());
    }

    private void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private long offered() {
        return plan.rate() > 0 ? due : sent;
    }

    private void sendDue() throws IOException {
        if (plan.rate() <= 0) {
            while (!idle.isEmpty()) {
                send(System.nanoTime());
            }
            return;
        }
        long now = System.nanoTime();
        long wanted = (long) ((now - started) / 1e9 * plan.rate());
        while (due < wanted && !idle.isEmpty()) {
            send(started + (long) (due / plan.rate() * 1e9));
            due++;
        }
        if (!plan.patient()) {
            leftOut += wanted - due;
            due = wanted;
        }
    }

    private void send(long dueAt) throws IOException {
        LoadConnection connection = idle.remove();
        connection.send(sent, envelopes.request(sent), dueAt);
        sent++;
    }

    private long pauseMillis() {
        return plan.rate() > 0 && !idle.isEmpty() ? 1 : LONGEST_PAUSE_MILLIS;
    }

    private void select(long pauseMillis) throws IOException {
        selector.select(this::handle, pauseMillis);
    }

    private void handle(SelectionKey key) {
        LoadConnection connection = (LoadConnection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.write();
            }
            if (key.isReadable()) {
                int status = connection.read();
                if (status > 0) {
                    answered(connection, status);
                }
            }
        } catch (IOException e) {
            broken++;
            key.cancel();
        }
    }

    private void answered(LoadConnection connection, int status) {
        statuses.merge(status, 1L, Long::sum);
        if (status == 200) {
            acknowledged.set((int) connection.number());
            measure(connection.since());
        }
        idle.add(connection);
    }

    private void measure(long since) {
        if (since < measuredFrom) {
            return;
        }
        if (measured == millis.length) {
            millis = Arrays.copyOf(millis, 2 * measured);
        }
        millis[measured++] = (System.nanoTime() - since) / 1e6f;
    }

    private Percentiles percentiles() {
        double[] values = new double[Math.max(1, measured)];
        for (int i = 0; i < measured; i++) {
            values[i] = millis[i];
        }
        return Percentiles.of(values);
    }
}
