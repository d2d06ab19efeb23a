// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import java.nio.file.Path;

/** The folder of the sources and of what was built from them. */
public final class Checkout {
    /** The system property that names the folder; Maven sets it for tests and {@code ./errata} for commands. */
    public static final String PROPERTY = "errata.home";

    private Checkout() {}

    /** The folder that the property names, else the working directory. */
    public static Path find() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }
}
