// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.jobs.io.Environments;
import dev.errata.jobs.track.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class CorrelateTopologyGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/errata/jobs/correlate/correlate.topology.txt");

    @Test
    void correlateIsLaidOutAsWritten() throws IOException {
        StreamExecutionEnvironment env = Environments.streaming();
        CorrelateJob job = new CorrelateJob();
        job.kafka = "localhost:9092";
        job.options.otelTraces = "otel";
        job.build(env);
        String actual = Topology.of(env);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }
}
