// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manifest for Kubernetes names only what exists, and keeps the settings that the job's correctness rests on. */
class KubernetesTest {

    private static final String FILE = "deploy/kubernetes/track.yaml";

    private final JsonNode manifest = YamlFile.read(FILE);
    private final JsonNode spec = manifest.path("spec");

    @Test
    void itIsAnApplicationOfTheFlinkThatTheJobIsBuiltFor() {
        String flink = Repository.version("flink.version");
        assertThat(manifest.path("apiVersion").asText()).isEqualTo("flink.apache.org/v1beta1");
        assertThat(manifest.path("kind").asText()).isEqualTo("FlinkDeployment");
        assertThat(spec.path("flinkVersion").asText()).isEqualTo("v" + flink.replaceAll("(\\d+)\\.(\\d+).*", "$1_$2"));
        assertThat(Repository.read(FILE)).contains("# FROM flink:" + flink + "-java17", "-" + flink + ".jar");
    }

    @Test
    void itRunsTrackFromTheJarThatTheBuildMakes() {
        String jar = spec.at("/job/jarURI").asText().replace("local://", "");
        assertThat(Repository.read(FILE)).contains("# COPY --chown=flink " + Repository.jobJar() + " " + jar);
        assertThat(Repository.hasClass("jobs", spec.at("/job/entryClass").asText()))
                .isTrue();
        assertThat(spec.at("/job/upgradeMode").asText()).isEqualTo("savepoint");
        for (JsonNode argument : spec.at("/job/args")) {
            if (argument.asText().startsWith("--")) {
                assertThat(Repository.jobOptions()).contains(argument.asText());
            }
        }
    }

    @Test
    void variablesAreReadAndSecretsAreReferences() {
        String reader = Repository.readAll("clickhouse/src/main/java", ".java")
                + Repository.readAll("jobs/src/main/java", ".java");
        for (JsonNode variable : spec.at("/podTemplate/spec/containers/0/env")) {
            String name = variable.path("name").asText();
            if (name.startsWith("ERRATA_")) {
                assertThat(reader).contains(name);
            }
            if (name.endsWith("_USER") || name.endsWith("_PASSWORD")) {
                assertThat(variable.has("value")).as(name).isFalse();
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isEqualTo("errata-clickhouse");
            }
        }
    }

    @Test
    void theSettingsOfThePipelineAreThoseOfFlinkConf() {
        Map<String, String> here = YamlFile.flat(spec.path("flinkConfiguration"));
        Map<String, String> pipeline = YamlFile.flat(YamlFile.read("flink-conf/config.yaml")).entrySet().stream()
                .filter(
                        setting -> setting.getKey()
                                .matches(
                                        "pipeline\\..*|state\\.backend\\.type"
                                                + "|execution\\.checkpointing\\.(mode|incremental|externalized.*|tolerable.*|num-retained)"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(pipeline).hasSizeGreaterThan(8);
        assertThat(here).containsAllEntriesOf(pipeline);
        assertThat(here).containsKeys("high-availability.storageDir", "execution.checkpointing.savepoint-dir");
    }
}
