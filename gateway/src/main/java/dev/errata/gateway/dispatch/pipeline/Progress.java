// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import java.util.Map;

/**
 * How far the pipeline is.
 *
 * @param watermark time of the oldest record that was not processed, epoch milliseconds; now if there is none
 * @param lastInputs time of the latest record of each topic that ever had one, epoch milliseconds
 */
record Progress(long watermark, Map<String, Long> lastInputs) {

    Progress {
        lastInputs = Map.copyOf(lastInputs);
    }
}
