// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.RawPayload;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the errors of one build come from. */
public sealed interface Inputs {

    /** Payloads, not yet parsed. */
    DataStream<RawPayload> payloads();

    /** Errors and commands as they come. */
    record Live(DataStream<RawPayload> payloads, DataStream<RawPayload> commands) implements Inputs {}

    /** Errors of old, added to what is stored, which has followed the commands already. */
    record Replay(DataStream<RawPayload> payloads, History history) implements Inputs {}
}
