// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes where each event went, one {@code {"occ_id","group"}} a line, for scoring by other programs. */
final class Predictions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Predictions() {}

    /** Errata's groups in stream order; what was not found in the data is left out. */
    static void write(Path file, List<LabelledSet> sets) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (LabelledSet set : sets) {
                for (Judged judged : Evaluation.judge(set.events(), new Contender.Errata().start())) {
                    if (judged.event().event() != null) {
                        Map<String, String> line = new LinkedHashMap<>();
                        line.put("occ_id", judged.event().id());
                        line.put("group", judged.group());
                        out.write(JSON.writeValueAsString(line));
                        out.newLine();
                    }
                }
            }
        }
    }
}
