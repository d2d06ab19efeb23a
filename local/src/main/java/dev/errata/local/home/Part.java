// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import java.util.List;
import java.util.Locale;

/** One process of the system on one machine; a part may use those before it. */
public enum Part {
    ZOOKEEPER,
    KAFKA,
    CLICKHOUSE,
    JOBMANAGER,
    TASKMANAGER,
    GATEWAY;

    /** The name on the command line and of the part's files, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts without which this one cannot work, itself last. */
    public List<Part> withNeeds() {
        return switch (this) {
            case ZOOKEEPER, KAFKA, CLICKHOUSE -> List.of(this);
            case JOBMANAGER -> List.of(ZOOKEEPER, this);
            case TASKMANAGER -> List.of(ZOOKEEPER, JOBMANAGER, this);
            case GATEWAY -> List.of(KAFKA, this);
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
