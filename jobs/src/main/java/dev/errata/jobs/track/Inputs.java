// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.jobs.io.KeyedText;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.model.RawPayload;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the errors of one build come from. */
public sealed interface Inputs {

    /** Payloads, not yet parsed. */
    DataStream<RawPayload> payloads();

    /**
     * Errors as they come, and what people say about them.
     *
     * @param commands what they ask for
     * @param rules when they want to be told
     * @param releases what they deployed
     * @param audit what they changed over the API
     * @param roots whose failures groups are, as {@code correlate} finds
     * @param silence of a partition after which its time goes on by the clock
     */
    record Live(
            DataStream<RawPayload> payloads,
            DataStream<RawPayload> commands,
            DataStream<KeyedText> rules,
            DataStream<RawPayload> releases,
            DataStream<RawPayload> audit,
            DataStream<KeyedText> roots,
            Duration silence)
            implements Inputs {}

    /**
     * Errors of old, added to what is stored.
     *
     * @param commands about the life of groups, as they were done; the others show in what is stored already
     */
    record Replay(DataStream<RawPayload> payloads, History history, DataStream<CommandMessage> commands)
            implements Inputs {}
}
