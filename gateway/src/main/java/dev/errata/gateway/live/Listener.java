// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

import java.util.Collection;

/** Somebody who looks. */
public interface Listener {

    /** Told of what changed, in whatever thread; must not wait. */
    void changed(Kind kind, Collection<String> ids);

    /** Told now and then that nothing did; false if nobody looks any more. */
    boolean keepAlive();

    /** Told that nothing more will be. */
    void end();
}
