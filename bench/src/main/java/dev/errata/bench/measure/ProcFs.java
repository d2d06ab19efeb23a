// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the usage of a process from Linux's {@code /proc}, see proc(5). */
public final class ProcFs {

    /** Ticks a second of the counters in {@code stat}; a constant of the Linux ABI. */
    private static final long TICKS_PER_SECOND = 100;

    private static final long MICROS_PER_TICK = 1_000_000 / TICKS_PER_SECOND;

    private final Path proc;

    /** Reads the machine's own {@code /proc}. */
    public ProcFs() {
        this(Path.of("/proc"));
    }

    ProcFs(Path proc) {
        this.proc = proc;
    }

    /**
     * The usage of a process.
     *
     * @throws NoSuchFileException if there is no such process
     */
    public ProcessUsage usage(long pid) throws IOException {
        Path process = proc.resolve(Long.toString(pid));
        long compiler = threadMicros(pid, "C1 Compiler", "C2 Compiler");
        return new ProcessUsage(cpuMicros(process.resolve("stat")), compiler, residentBytes(process));
    }

    /** CPU time of the threads of a process whose names, of which the kernel keeps 15 bytes, begin so; in microseconds. */
    public long threadMicros(long pid, String... names) throws IOException {
        long micros = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(proc.resolve(Long.toString(pid)).resolve("task"))) {
            for (Path thread : threads) {
                micros += isNamed(thread, names) ? cpuMicros(thread.resolve("stat")) : 0;
            }
        }
        return micros;
    }

    private static boolean isNamed(Path thread, String... names) throws IOException {
        try {
            String name = Files.readString(thread.resolve("comm"));
            return Arrays.stream(names).anyMatch(name::startsWith);
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        }
    }

    /** Fields 14 and 15; the name in field 2 may hold blanks, so counting starts behind its parenthesis. */
    private static long cpuMicros(Path stat) throws IOException {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    private static long residentBytes(Path process) throws IOException {
        for (String line : Files.readAllLines(process.resolve("status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1_024;
            }
        }
        return 0;
    }
}
