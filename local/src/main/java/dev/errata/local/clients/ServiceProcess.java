// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that prints its address, serves until its standard input ends, and then prints what it reported. */
final class ServiceProcess implements AutoCloseable {

    private static final int END_SECONDS = 30;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private final String name;
    private final String address;

    /** Starts one; IOException with its last words if it does not come to print its address. */
    ServiceProcess(String name, Path folder, Map<String, String> environment, List<String> command) throws IOException {
        this.name = name;
        Files.createDirectories(folder);
        this.errors = folder.resolve("errors.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = output.readLine();
        if (first == null) {
            close();
            throw failure("did not start");
        }
        this.address = first;
    }

    /** {@code http://host:port}. */
    String address() {
        return address;
    }

    /** Tells it to end; the types of what it reported, IOException if it could not deliver them. */
    List<String> end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("%s has not ended after %d s".formatted(name, END_SECONDS));
        }
        if (process.exitValue() != 0) {
            throw failure("ended with " + process.exitValue());
        }
        return output.lines().toList();
    }

    private IOException failure(String what) throws IOException {
        var words = new ClientProcess.Result(1, List.of(), Files.readString(errors));
        return new IOException("%s %s: %s".formatted(name, what, words.lastWords()));
    }

    /** Ends it, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
