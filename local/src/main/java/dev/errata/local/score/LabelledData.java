// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the labelled sets in what a person names: files of traces, or folders of recorded requests. */
final class LabelledData {

    private LabelledData() {}

    /**
     * All sets, in the order of the paths.
     *
     * @throws IOException if a path is not there, not understood, or holds nothing to score
     */
    static List<LabelledSet> read(List<Path> paths) throws IOException {
        List<LabelledSet> sets = new ArrayList<>();
        for (Path path : paths) {
            List<LabelledSet> found = read(path);
            if (found.isEmpty()) {
                throw new IOException(path + " holds no labelled error to score");
            }
            sets.addAll(found);
        }
        return sets;
    }

    private static List<LabelledSet> read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (String needed : List.of("index.jsonl", "truth.jsonl")) {
                if (!Files.isRegularFile(path.resolve(needed))) {
                    throw new IOException(path + " is no folder of recorded requests: it has no " + needed);
                }
            }
            return new SdkFolder(path).read();
        }
        return List.of(new TraceFile().read(path));
    }
}
