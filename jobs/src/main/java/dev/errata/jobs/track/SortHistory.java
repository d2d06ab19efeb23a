// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Sends events of history the ways on which {@link ParseEvents} sends new ones to be counted. */
final class SortHistory extends ProcessFunction<StoredEvent, Sighting> {

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(StoredEvent event, Context context, Collector<Sighting> out) {
        long repeated = event.echo() ? event.report().lookedUpUnder() : 0;
        if (repeated != 0) {
            context.output(
                    ParseEvents.ECHOES, new Echo(repeated, event.sighting().timestamp(), event.sighting()));
        } else {
            out.collect(event.sighting());
        }
        if (event.echoed()) {
            event.report().foundUnder(key -> context.output(ParseEvents.HANDLED, key));
        }
    }
}
