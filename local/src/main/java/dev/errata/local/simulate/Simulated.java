// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.Firing;
import dev.errata.alerting.FiringJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule set would have told.
 *
 * @param firings that went on and off, in the order of their times
 * @param suppressed one for each time that a rule was kept from firing
 */
record Simulated(List<Firing> firings, List<Suppressed> suppressed) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<Firing> IN_ORDER = Comparator.comparingLong(Firing::startsAt)
            .thenComparing(Firing::key)
            .thenComparing(one -> !one.on());

    Simulated {
        firings = firings.stream().sorted(IN_ORDER).toList();
        suppressed = suppressed.stream().sorted().toList();
    }

    /** Firings that went on: each is one notification. */
    List<Firing> notifications() {
        return firings.stream().filter(Firing::on).toList();
    }

    /** Reads what the job wrote. */
    static Simulated read(Path folder) throws IOException {
        List<Firing> firings = new ArrayList<>();
        for (String line : lines(folder.resolve("firings"))) {
            firings.add(FiringJson.parse(line.getBytes(StandardCharsets.UTF_8)));
        }
        List<Suppressed> suppressed = new ArrayList<>();
        for (String line : lines(folder.resolve("evaluations"))) {
            JsonNode evaluation = JSON.readTree(line);
            if (evaluation.path("outcome").asText().equals("SUPPRESSED")) {
                suppressed.add(new Suppressed(
                        evaluation.path("rule").asText(),
                        evaluation.path("reason").asText()));
            }
        }
        return new Simulated(firings, suppressed);
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
