// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

import java.time.Duration;
import java.util.List;

/** Tells what changed. */
public interface Changes {

    /** At most one more than this is told at once. */
    int MOST = 500;

    /** What of a kind changed in a project within the last time, the latest first; a RuntimeException if that is not known. */
    List<Change> within(Kind kind, String project, Duration time);
}
