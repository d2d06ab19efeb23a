// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the environment says about an installation, and what the installation remembers. */
public final class Settings {
    /** Environment: how far every port is moved; default: as before, at first 0. */
    public static final String PORT_OFFSET = "ERRATA_PORT_OFFSET";

    /** Environment: the folder of all state; default: {@code .errata} in the checkout. */
    public static final String STATE = "ERRATA_HOME";

    private static final String FILE = "settings.properties";
    private static final String OFFSET_KEY = "port-offset";

    private Settings() {}

    /** The folder of all state. */
    public static Path root(Path checkout, Map<String, String> environment) {
        String given = environment.getOrDefault(STATE, "");
        return given.isBlank() ? checkout.resolve(".errata") : Path.of(given);
    }

    /**
     * The ports to use: those of the environment, else the remembered ones. IllegalArgumentException when the two
     * differ while parts run on the remembered ones.
     */
    public static Ports ports(Path root, Map<String, String> environment, BooleanSupplier running) throws IOException {
        String given = environment.getOrDefault(PORT_OFFSET, "");
        Ports remembered = remembered(root);
        if (given.isBlank()) {
            return remembered == null ? new Ports(0) : remembered;
        }
        Ports wanted = Ports.parse(given);
        if (remembered != null && !remembered.equals(wanted) && running.getAsBoolean()) {
            throw new IllegalArgumentException(
                    "%s is %d, but parts of %s run with %d; run './errata down' first, or unset it"
                            .formatted(PORT_OFFSET, wanted.offset(), root, remembered.offset()));
        }
        return wanted;
    }

    /** Lets later commands use the same ports. */
    public static void remember(Home home) throws IOException {
        Private.write(home.root().resolve(FILE), OFFSET_KEY + "=" + home.ports().offset() + "\n");
    }

    private static @Nullable Ports remembered(Path root) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Ports.parse(properties.getProperty(OFFSET_KEY, "0"));
    }
}
