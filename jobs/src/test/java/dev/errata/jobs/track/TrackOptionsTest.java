// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.jobs.io.Durations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class TrackOptionsTest {

    @Test
    void defaultsAreAsDocumented() {
        TrackOptions options = parse();
        assertThat(options.allowedLateness()).isEqualTo(Duration.ofHours(2));
        assertThat(options.tallyInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.recentOccurrences()).isEqualTo(500_000);
        assertThat(options.batchLimits().rows()).isEqualTo(50_000);
        assertThat(options.batchLimits().bytes()).isEqualTo(16 << 20);
        assertThat(options.batchLimits().intervalMillis()).isEqualTo(1_000);
    }

    @Test
    void durationsAreReadAsPeopleWriteThem() {
        TrackOptions options = parse("--allowed-lateness", "1d", "--tally-interval", "250ms");
        assertThat(options.allowedLateness()).isEqualTo(Duration.ofDays(1));
        assertThat(options.tallyInterval()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        assertThatThrownBy(() -> parse("--batch-rows", "0")).hasMessageContaining("--batch-rows");
        assertThatThrownBy(() -> parse("--tally-interval", "0s")).hasMessageContaining("--tally-interval");
        assertThatThrownBy(() -> parse("--allowed-lateness", "soon"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--allowed-lateness");
    }

    private static TrackOptions parse(String... args) {
        TrackOptions options = new TrackOptions();
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .registerConverter(Duration.class, new Durations());
        command.parseArgs(args);
        options.validate(command);
        return options;
    }
}
