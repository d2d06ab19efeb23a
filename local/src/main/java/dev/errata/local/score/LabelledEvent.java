// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.model.ErrorEvent;
import org.jspecify.annotations.Nullable;

/**
 * An error of which it is known what caused it.
 *
 * @param id names it in predictions and reports
 * @param project groups are judged inside one project
 * @param cause the label
 * @param scored whether it counts; what does not is placed all the same, as it is live
 * @param event null if no parser found it in the data: it counts as a group of its own
 */
record LabelledEvent(
        String id,
        String project,
        String cause,
        boolean scored,
        @Nullable ErrorEvent event) {}
