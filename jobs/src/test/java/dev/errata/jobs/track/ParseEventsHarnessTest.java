// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.TimestampRule;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

class ParseEventsHarnessTest {

    @Test
    void aFingerprintIsIntroducedOnceInEachProject() throws Exception {
        ParserFactory messages = () -> (raw, sink) -> sink.event(new ErrorEventBuilder(TimestampRule.HISTORY)
                .start(raw, Format.TEXT)
                .derivedId(ContentHash.idOf(raw.project(), "cannot pay"))
                .message("cannot pay")
                .build());
        try (OneInputStreamOperatorTestHarness<RawPayload, FingerprintedEvent> harness =
                ProcessFunctionTestHarnesses.forProcessFunction(new ParseEvents(messages))) {
            assertThat("Aa").as("projects that Java hashes alike").hasSameHashCodeAs("BB");
            for (String project : new String[] {"Aa", "BB", "Aa"}) {
                harness.processElement(new RawPayload(project, "text", 1_000, "", "", new byte[0]), 1_000);
            }
            assertThat(harness.getSideOutput(ParseEvents.FIRST_SIGHTS))
                    .extracting(sight -> sight.getValue().variant().project())
                    .containsExactly("Aa", "BB");
        }
    }
}
