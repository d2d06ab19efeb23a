// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a replay will read.
 *
 * @param count files
 * @param bytes their size on the disk
 */
record ReplayFiles(long count, long bytes) {

    /**
     * Looks at files and folders; hidden files (a leading {@code .} or {@code _}) are left out, as the job does.
     *
     * @throws IOException if a path does not exist or cannot be read, or if there is nothing to read
     */
    static ReplayFiles of(List<Path> paths) throws IOException {
        long count = 0;
        long bytes = 0;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path + " does not exist");
            }
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> isSeen(path, f))
                        .toList()) {
                    count++;
                    bytes += Files.size(file);
                }
            }
        }
        if (count == 0) {
            throw new IOException("no files in " + paths);
        }
        return new ReplayFiles(count, bytes);
    }

    private static boolean isSeen(Path root, Path file) {
        for (Path name : root.relativize(file)) {
            if (name.toString().startsWith(".") || name.toString().startsWith("_")) {
                return false;
            }
        }
        return true;
    }
}
