// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bench.measure.ProcFs;
import dev.errata.bench.measure.ProcessUsage;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a load generator in a process of its own and measures the gateway meanwhile. */
final class LoadRun {

    private static final int QUARTERS = 4;

    private final LocalStack stack;
    private final ProcFs processes = new ProcFs();

    LoadRun(LocalStack stack) {
        this.stack = stack;
    }

    /** Runs a plan to its end; IOException if the generator fails or the gateway is not the same process afterwards. */
    GatewayUsage run(LoadPlan plan) throws IOException, InterruptedException {
        long gateway = stack.status(Part.GATEWAY).pid();
        long kafka = stack.status(Part.KAFKA).pid();
        ProcessUsage gatewayBefore = processes.usage(gateway);
        ProcessUsage kafkaBefore = processes.usage(kafka);
        long began = System.nanoTime();
        Process generator = start(plan);
        List<Double> resident = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            generator.waitFor(plan.seconds() * 1_000L / QUARTERS, TimeUnit.MILLISECONDS);
            resident.add(processes.usage(gateway).residentBytes() / 1e6);
        }
        LoadResult load = result(generator);
        double seconds = (System.nanoTime() - began) / 1e9;
        double answers =
                load.statuses().values().stream().mapToLong(count -> count).sum();
        ProcessUsage gatewayAfter = processes.usage(gateway);
        double gatewayMicros = gatewayAfter.workMicros() - gatewayBefore.workMicros();
        double compilerMicros = gatewayAfter.compilerMicros() - gatewayBefore.compilerMicros();
        double kafkaMicros = processes.usage(kafka).workMicros() - kafkaBefore.workMicros();
        return new GatewayUsage(
                load,
                gatewayMicros / answers,
                compilerMicros / answers,
                kafkaMicros / answers,
                gatewayMicros / 1e6 / seconds,
                resident);
    }

    private static Process start(LoadPlan plan) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Command.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LoadGenerator.class.getName()));
        line.addAll(plan.arguments());
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static LoadResult result(Process generator) throws IOException, InterruptedException {
        String printed = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = generator.waitFor();
        if (status != 0) {
            throw new IOException("the load generator ended with " + status);
        }
        return new ObjectMapper().readValue(printed, LoadResult.class);
    }
}
