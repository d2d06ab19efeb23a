// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score.baseline;

import dev.errata.model.ErrorEvent;
import java.util.stream.Collectors;

/** The type with the sequence of all in-app frames, else the message: as Sentry groups by default. */
record InAppFrames() implements Baseline {

    @Override
    public String name() {
        return "all in-app frames (Sentry-like)";
    }

    @Override
    public String key(ErrorEvent event) {
        Thrown thrown = Thrown.of(event);
        String frames = thrown.inApp().stream().map(Thrown::place).collect(Collectors.joining("\n"));
        return thrown.type() + '\0' + (frames.isEmpty() ? thrown.message().replaceAll("[0-9]+", "0") : frames);
    }
}
