// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.alerting.Firing;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** Takes what goes on or off, to be told once. */
public interface Changes {

    /** Nobody is to be told. */
    Changes NONE = new Changes() {
        @Override
        public OptionalLong restore() {
            return OptionalLong.empty();
        }

        @Override
        public void add(Collection<Firing> changes, OptionalLong position) {}

        @Override
        public List<Firing> unended() {
            return List.of();
        }
    };

    /** Takes in what was left by the process before, and gives how far it had read the alerts; empty at the first start. */
    OptionalLong restore();

    /** Takes in changes, and how far the alerts were read with them; an exception if they are not safe. */
    void add(Collection<Firing> changes, OptionalLong position);

    /** The firings that went on, and whose end is not known. */
    List<Firing> unended();
}
