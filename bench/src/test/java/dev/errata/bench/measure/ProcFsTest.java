// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFsTest {

    @TempDir
    private Path proc;

    @Test
    void countsUserAndSystemTimeEvenWhenTheNameHoldsBlanks() throws IOException {
        process("42", "(a (b) c)", 150, 50, "java");
        assertThat(new ProcFs(proc).usage(42)).isEqualTo(new ProcessUsage(2_000_000, 0, 7_000 * 1_024));
    }

    @Test
    void timeOfTheJitCompilerIsToldApart() throws IOException {
        process("42", "(java)", 150, 50, "C2 CompilerThre");
        ProcessUsage usage = new ProcFs(proc).usage(42);
        assertThat(usage.compilerMicros()).isEqualTo(2_000_000);
        assertThat(usage.workMicros()).isZero();
    }

    @Test
    void processThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new ProcFs(proc).usage(43)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void thisProcessUsesSomething() throws IOException {
        assertThat(new ProcFs().usage(ProcessHandle.current().pid()).residentBytes())
                .isPositive();
    }

    private void process(String pid, String name, long user, long system, String threadName) throws IOException {
        String stat = "42 %s S 1 2 3 4 5 6 7 8 9 10 %d %d 0 0 20 0".formatted(name, user, system);
        Path thread = Files.createDirectories(proc.resolve(pid).resolve("task/1"));
        Files.writeString(proc.resolve(pid).resolve("stat"), stat);
        Files.writeString(proc.resolve(pid).resolve("status"), "Name:\tx\nVmRSS:\t    7000 kB\n");
        Files.writeString(thread.resolve("comm"), threadName + "\n");
        Files.writeString(thread.resolve("stat"), stat);
    }
}
