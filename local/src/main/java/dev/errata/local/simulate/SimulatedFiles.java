// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import dev.errata.gateway.simulate.Simulated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the job wrote into a folder. */
final class SimulatedFiles {

    private SimulatedFiles() {}

    static Simulated read(Path folder) throws IOException {
        return Simulated.of(lines(folder.resolve("firings")), lines(folder.resolve("evaluations")));
    }

    /** All lines of the files of a folder; none if nothing was to be written. */
    private static List<String> lines(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
