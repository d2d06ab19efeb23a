// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.FirstSight;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What is stored already, for a replay that adds to it.
 *
 * @param events events that were stored before
 * @param placed variants with the group they are in now, after all that people corrected
 */
public record History(DataStream<StoredEvent> events, DataStream<FirstSight> placed) {}
