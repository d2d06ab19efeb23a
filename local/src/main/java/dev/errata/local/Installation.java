// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.home.Settings;
import dev.errata.local.process.Supervised;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** The installation that the environment of a command means. */
public final class Installation {
    private Installation() {}

    /** Its folder and ports; IllegalArgumentException when the environment contradicts what runs. */
    public static Home home() throws IOException {
        Path checkout = Checkout.find();
        Path root = Settings.root(checkout, System.getenv());
        Ports ports = Settings.ports(root, System.getenv(), () -> runs(new Home(checkout, root, new Ports(0))));
        return new Home(checkout, root, ports);
    }

    /** Its parts; what they tell is printed. */
    public static LocalStack stack(PrintWriter out) throws IOException {
        return LocalStack.of(home(), line -> {
            out.println(line);
            out.flush();
        });
    }

    private static boolean runs(Home home) {
        return Arrays.stream(Part.values())
                .anyMatch(part -> !new Supervised(home, part).processes().isEmpty());
    }
}
