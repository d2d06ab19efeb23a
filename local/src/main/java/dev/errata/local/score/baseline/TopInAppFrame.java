// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score.baseline;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import java.util.List;

/** The type with the newest in-app frame, else the message. */
record TopInAppFrame() implements Baseline {

    @Override
    public String name() {
        return "type + top in-app frame";
    }

    @Override
    public String key(ErrorEvent event) {
        Thrown thrown = Thrown.of(event);
        List<Frame> own = thrown.inApp();
        return thrown.type()
                + '\0'
                + (own.isEmpty() ? thrown.message().replaceAll("[0-9]+", "0") : Thrown.place(own.get(own.size() - 1)));
    }
}
