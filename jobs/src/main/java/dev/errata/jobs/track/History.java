// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.FirstSight;
import dev.errata.model.Sighting;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What is stored already, for a replay that adds to it.
 *
 * @param sightings events that were counted before
 * @param placed variants with the group they are in
 */
public record History(DataStream<Sighting> sightings, DataStream<FirstSight> placed) {}
