// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score.baseline;

import dev.errata.model.ErrorEvent;
import java.util.List;

/** An exact key to compare with: errors with the same key are one group. */
public sealed interface Baseline permits TypeAndMessage, InAppFrames, TopInAppFrame, DatadogLike {

    /** All of them, in the order in which they are shown. */
    List<Baseline> ALL = List.of(new TypeAndMessage(), new InAppFrames(), new TopInAppFrame(), new DatadogLike());

    /** What people read in the table. */
    String name();

    /** The key of an event. */
    String key(ErrorEvent event);
}
