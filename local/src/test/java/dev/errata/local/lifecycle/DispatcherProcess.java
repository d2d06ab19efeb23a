// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.lifecycle;

import dev.errata.local.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A gateway of its own that tells an Alertmanager, to be killed. */
final class DispatcherProcess implements AutoCloseable {

    private final ProcessBuilder start;
    private Process process;

    DispatcherProcess(String kafka, String alertmanager, Path log) throws IOException {
        Path build = Checkout.find().resolve("gateway/target");
        start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        build.resolve("classes") + File.pathSeparator + build.resolve("lib") + "/*",
                        "dev.errata.gateway.Gateway",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--kafka",
                        kafka,
                        "--alertmanager",
                        alertmanager)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = start.start();
    }

    /** Kills it without a word, and starts it again. */
    void killAndStart() throws IOException, InterruptedException {
        close();
        process = start.start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
