// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.RawPayload;
import dev.errata.parse.command.CommandParser;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads commands; what is none becomes a rejection. */
final class ParseCommands extends ProcessFunction<RawPayload, CommandMessage> {

    private transient CommandParser parser;
    private transient ParseCounts counts;

    @Override
    public void open(OpenContext context) {
        parser = new CommandParser();
        counts = new ParseCounts(getRuntimeContext());
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<CommandMessage> out) {
        parser.parse(raw, command -> out.collect(CommandMessage.of(command)), rejection -> {
            counts.rejection(rejection.reason());
            context.output(ParseEvents.REJECTIONS, rejection);
        });
    }
}
