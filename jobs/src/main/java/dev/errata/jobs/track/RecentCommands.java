// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.state.ValueState;

/** The ids of the last commands of a project, so that one that comes again is not done again. */
final class RecentCommands {

    /** Commands that are remembered. */
    static final int CAPACITY = 1_000;

    private static final long[] NONE = {};

    private final ValueState<long[]> ids;

    RecentCommands(ValueState<long[]> ids) {
        this.ids = ids;
    }

    /** Whether the id is new; remembers it. */
    boolean add(String id) throws IOException {
        long hash = Hashing.xxh3_64().hashCharsToLong(id);
        long[] known = ids.value() == null ? NONE : ids.value();
        for (long other : known) {
            if (other == hash) {
                return false;
            }
        }
        int from = known.length == CAPACITY ? 1 : 0;
        long[] with = Arrays.copyOfRange(known, from, known.length + 1);
        with[with.length - 1] = hash;
        ids.update(with);
        return true;
    }
}
