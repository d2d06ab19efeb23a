// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.io.Serializable;

/**
 * When a block of rows is written: whichever limit is reached first.
 *
 * @param rows rows in one insert
 * @param bytes encoded bytes in one insert
 * @param intervalMillis longest time a row waits
 */
public record BatchLimits(int rows, int bytes, long intervalMillis) implements Serializable {

    public static final BatchLimits DEFAULT = new BatchLimits(50_000, 16 << 20, 1_000);

    public BatchLimits {
        if (rows < 1 || bytes < 1 || intervalMillis < 1) {
            throw new IllegalArgumentException(
                    "batch limits must be positive: " + rows + " rows, " + bytes + " bytes, " + intervalMillis + " ms");
        }
    }
}
