// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The libraries of a Node program, in the folder of all state: fetched from the user's npm registry when the lock file is
 * another one than that of the last time.
 */
final class NodePackages {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String LOCK = "package-lock.json";
    private static final String STAMP = "installed-lock.json";

    private final Path sources;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * Of one program.
     *
     * @param sources the program as it is in the checkout
     * @param folder where it is to run
     */
    NodePackages(Path sources, Path folder, Consumer<String> progress) {
        this.sources = sources;
        this.folder = folder;
        this.progress = progress;
    }

    /** The folder with program and libraries; IOException with npm's words if these cannot be fetched. */
    Path prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(sources, "*.{mjs,json}")) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!isInstalled()) {
            progress.accept(
                    "fetching the libraries of %s from the npm registry, only once".formatted(sources.getFileName()));
            ClientProcess.Result npm = new ClientProcess(folder, Map.of(), LIMIT)
                    .run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
            if (npm.status() != 0) {
                throw new IOException("'npm ci' failed; is the npm registry reachable? It said: " + npm.lastWords());
            }
            Files.copy(folder.resolve(LOCK), folder.resolve(STAMP), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private boolean isInstalled() throws IOException {
        Path stamp = folder.resolve(STAMP);
        return Files.exists(stamp) && Files.mismatch(stamp, folder.resolve(LOCK)) < 0;
    }
}
