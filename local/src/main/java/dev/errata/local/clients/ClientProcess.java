// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs to its end.
 *
 * @param folder where it runs
 * @param environment added to the one of this process
 * @param limit after which it is ended
 */
record ClientProcess(Path folder, Map<String, String> environment, Duration limit) {

    private static final int WORDS = 300;

    /**
     * How it ended.
     *
     * @param status 0 if all went well
     * @param output lines that it printed
     * @param errors what it printed to the standard error
     */
    record Result(int status, List<String> output, String errors) {

        /** The end of what it said about what went wrong, in one line. */
        String lastWords() {
            String all = (errors.isBlank() ? String.join(" ", output) : errors)
                    .replaceAll("\\s+", " ")
                    .strip();
            return all.length() <= WORDS ? all : "… " + all.substring(all.length() - WORDS);
        }
    }

    /** Runs it; IOException if it cannot be started or does not end in time. */
    Result run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.log");
        Path errors = folder.resolve("errors.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("'%s' has not ended after %d s".formatted(command.get(0), limit.toSeconds()));
            }
        } finally {
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), Files.readAllLines(out), Files.readString(errors));
    }
}
