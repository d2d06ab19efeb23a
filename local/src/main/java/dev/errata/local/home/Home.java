// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One installation: the checkout it was built from, the folder that holds its state, and its ports. */
public record Home(Path checkout, Path root, Ports ports) {
    public Home {
        checkout = checkout.toAbsolutePath().normalize();
        root = root.toAbsolutePath().normalize();
    }

    /** What the part keeps across restarts. */
    public Path data(Part part) {
        return root.resolve("data").resolve(part.id());
    }

    /** What is written anew at every start. */
    public Path config(Part part) {
        return root.resolve("config").resolve(part.id());
    }

    /** The part's own log, which it rotates itself. */
    public Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    /** What the part printed, and what its supervisor says about it. */
    public Path out(Part part) {
        return logs().resolve(part.id() + ".out");
    }

    /** The folder of all logs. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** The folder in which the supervisors write process ids and restart counts. */
    public Path pids() {
        return root.resolve("pids");
    }

    /** The folder of the passwords. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** A class path of the checkout's build, such as {@code kafka-home}. */
    public Path libraries(String module) {
        return checkout.resolve("local").resolve(module).resolve("target/lib");
    }

    /** The argument by which every process of the part is known in the process list. */
    public String marker(Part part) {
        return "-Derrata.part=" + root.resolve(part.id());
    }

    /** Makes the folders; only this user may look into them. */
    public void create() throws IOException {
        Private.directory(root);
        Private.directory(secrets());
        Files.createDirectories(pids());
        Files.createDirectories(logs());
    }
}
