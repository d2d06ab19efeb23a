// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import java.util.List;
import java.util.Map;

/** How a part's process is started: the program with its arguments, and what is added to the environment. */
public record Command(List<String> arguments, Map<String, String> environment) {
    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The Java program that runs this one, so that all parts use the same version. */
    public static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
