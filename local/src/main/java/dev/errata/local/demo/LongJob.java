// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import java.util.List;

/** The jobs that run for good. Here clients are near and checkpoints frequent, so little is waited for. */
public enum LongJob {
    TRACK("track", "dev.errata.jobs.track.TrackJob", List.of("--out-of-orderness", "2s", "--silence", "2s")),
    CORRELATE(
            "correlate",
            "dev.errata.jobs.correlate.CorrelateJob",
            List.of("--gap", "6s", "--incomplete-gap", "9s", "--out-of-orderness", "1s", "--silence", "2s"));

    private final String name;
    private final String entryClass;
    private final List<String> localArguments;

    LongJob(String name, String entryClass, List<String> localArguments) {
        this.name = name;
        this.entryClass = entryClass;
        this.localArguments = localArguments;
    }

    /** The name that Flink shows. */
    public String title() {
        return "errata " + name;
    }

    /** The class that Flink starts. */
    public String entryClass() {
        return entryClass;
    }

    /** The arguments that hold on one machine. */
    public List<String> localArguments() {
        return localArguments;
    }

    @Override
    public String toString() {
        return name;
    }
}
