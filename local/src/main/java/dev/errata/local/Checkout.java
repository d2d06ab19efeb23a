// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the sources and of what was built from them. */
public final class Checkout {
    /** The system property that names the folder; Maven sets it for tests and {@code ./errata} for commands. */
    public static final String PROPERTY = "errata.home";

    private Checkout() {}

    /** The folder that the property names, else the working directory. */
    public static Path find() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }

    /**
     * The job jar of the build.
     *
     * @throws IOException if it was not built
     */
    public static Path jobJar(Path checkout) throws IOException {
        Path target = checkout.resolve("jobs/target");
        var pattern = FileSystems.getDefault().getPathMatcher("glob:errata-jobs-*-job.jar");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                Optional<Path> jar = files.filter(file -> pattern.matches(file.getFileName()))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new IOException("the job jar is not built: no errata-jobs-*-job.jar in " + target);
    }
}
