// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.ProcessUsage;
import dev.errata.local.home.Part;
import java.util.Map;

/**
 * The state of a run at one moment.
 *
 * @param nanos reading of the machine's clock
 * @param events events that the job has read
 * @param usage what every process has used so far
 */
public record Sample(long nanos, long events, Map<Part, ProcessUsage> usage) {}
