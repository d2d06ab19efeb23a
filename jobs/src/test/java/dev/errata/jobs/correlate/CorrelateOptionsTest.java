// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.jobs.io.Durations;
import dev.errata.tracing.assembly.AssemblySettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CorrelateOptionsTest {

    @Test
    void defaultsAreAsDocumented() {
        CorrelateOptions options = parse();
        assertThat(options.assembly()).isEqualTo(AssemblySettings.DEFAULT);
        assertThat(options.allowedLateness).isEqualTo(Duration.ofHours(1));
        assertThat(options.tallyInterval).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.otelTraces).isNull();
        assertThat(options.repairsPerSecond).isEqualTo(20);
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        assertThatThrownBy(() -> parse("--gap", "1m")).hasMessageContaining("--incomplete-gap");
        assertThatThrownBy(() -> parse("--repairs-per-second", "0")).hasMessageContaining("--repairs-per-second");
        assertThatThrownBy(() -> parse("--batch-rows", "0")).hasMessageContaining("--batch-rows");
    }

    private static CorrelateOptions parse(String... arguments) {
        CorrelateOptions options = new CorrelateOptions();
        CommandLine command = new CommandLine(new Holder(options)).registerConverter(Duration.class, new Durations());
        command.parseArgs(arguments);
        options.validate(command);
        return options;
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin CorrelateOptions options) {}
}
