// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.model.RawPayload;
import dev.errata.parse.command.CommandParser;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads commands, those about variants apart from those about single groups; what is none becomes a rejection. */
final class ParseCommands extends ProcessFunction<RawPayload, CommandMessage> {

    /** Commands about where a group stands. */
    static final OutputTag<CommandMessage> TRIAGE = new OutputTag<>("triage", TypeInformation.of(CommandMessage.class));

    private transient CommandParser parser;
    private transient ParseCounts counts;

    @Override
    public void open(OpenContext context) {
        parser = new CommandParser();
        counts = new ParseCounts(getRuntimeContext());
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<CommandMessage> out) {
        parser.parse(raw, command -> send(CommandMessage.of(command), context, out), rejection -> {
            counts.rejection(rejection.reason());
            context.output(ParseEvents.REJECTIONS, rejection);
        });
    }

    private static void send(CommandMessage message, Context context, Collector<CommandMessage> out) {
        if (message.isTriage()) {
            context.output(TRIAGE, message);
        } else {
            out.collect(message);
        }
    }
}
