// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.KeyIndex;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.FlinkRuntimeException;

/** The grouping keys of the current project, kept in keyed state. */
final class StateKeyIndex implements KeyIndex {

    private final MapState<Long, Long> groups;

    StateKeyIndex(MapState<Long, Long> groups) {
        this.groups = groups;
    }

    @Override
    public long groupOf(long key) {
        try {
            Long group = groups.get(key);
            return group == null ? 0 : group;
        } catch (Exception e) { // the state backend's, which no caller can mend
            throw new FlinkRuntimeException("reading grouping keys failed", e);
        }
    }

    @Override
    public void attach(long key, long group) {
        try {
            groups.put(key, group);
        } catch (Exception e) { // the state backend's, which no caller can mend
            throw new FlinkRuntimeException("writing grouping keys failed", e);
        }
    }
}
