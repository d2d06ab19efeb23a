// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;

/** How long state lives that nobody touches. */
public final class StateTtl {

    private StateTtl() {}

    /** Counted from the last writing, because refreshing a state whenever it is read costs a write for each reading. */
    public static StateTtlConfig of(Duration duration) {
        return StateTtlConfig.newBuilder(duration)
                .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                .cleanupInRocksdbCompactFilter(10_000)
                .build();
    }
}
