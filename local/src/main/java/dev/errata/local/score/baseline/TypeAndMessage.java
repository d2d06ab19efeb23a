// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score.baseline;

import dev.errata.model.ErrorEvent;

/** The type with the message, in which numbers are masked. */
record TypeAndMessage() implements Baseline {

    @Override
    public String name() {
        return "type + message";
    }

    @Override
    public String key(ErrorEvent event) {
        Thrown thrown = Thrown.of(event);
        return thrown.type() + '\0' + thrown.message().replaceAll("[0-9]+", "0");
    }
}
