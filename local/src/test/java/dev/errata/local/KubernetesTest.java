// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.local.demo.LongJob;
import dev.errata.local.home.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manifests for Kubernetes name only what exists, and keep the settings that the jobs' correctness rests on. */
class KubernetesTest {

    private static final String GATEWAY = "deploy/kubernetes/gateway.yaml";
    private static final String JOBS = "deploy/kubernetes/%s.yaml";

    @ParameterizedTest
    @EnumSource(LongJob.class)
    void eachJobIsAnApplicationOfTheFlinkThatItIsBuiltFor(LongJob job) {
        JsonNode manifest = YamlFile.read(JOBS.formatted(job));
        JsonNode spec = manifest.path("spec");
        String flink = Repository.version("flink.version");
        assertThat(manifest.path("apiVersion").asText()).isEqualTo("flink.apache.org/v1beta1");
        assertThat(manifest.path("kind").asText()).isEqualTo("FlinkDeployment");
        assertThat(spec.path("flinkVersion").asText()).isEqualTo("v" + flink.replaceAll("(\\d+)\\.(\\d+).*", "$1_$2"));
        assertThat(manifest.at("/metadata/name").asText()).isEqualTo("errata-" + job);
        assertThat(Repository.read(JOBS.formatted(job)))
                .contains("# FROM flink:" + flink + "-java17", "-" + flink + ".jar");
    }

    @ParameterizedTest
    @EnumSource(LongJob.class)
    void eachJobRunsFromTheJarThatTheBuildMakes(LongJob job) {
        JsonNode spec = spec(job);
        String jar = spec.at("/job/jarURI").asText().replace("local://", "");
        assertThat(Repository.read(JOBS.formatted(job)))
                .contains("# COPY --chown=flink " + Repository.jobJar() + " " + jar);
        String entry = spec.at("/job/entryClass").asText();
        assertThat(entry).contains("." + job + ".");
        assertThat(Repository.hasClass("jobs", entry)).isTrue();
        assertThat(spec.at("/job/upgradeMode").asText()).isEqualTo("savepoint");
        for (JsonNode argument : spec.at("/job/args")) {
            if (argument.asText().startsWith("--")) {
                assertThat(Repository.jobOptions()).contains(argument.asText());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LongJob.class)
    void variablesAreReadAndSecretsAreReferences(LongJob job) {
        String reader = Repository.readAll("clickhouse/src/main/java", ".java")
                + Repository.readAll("jobs/src/main/java", ".java");
        for (JsonNode variable : spec(job).at("/podTemplate/spec/containers/0/env")) {
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
    void theGatewayIsStartedAsTheEmbeddedStackStartsIt() {
        JsonNode container = gateway("/spec/template/spec/containers/0");
        String recipe = Repository.read("local/src/main/java/dev/errata/local/parts/GatewayRecipe.java");
        assertThat(recipe)
                .contains('"' + container.at("/command/1").asText() + '"')
                .contains('"' + container.at("/command/2").asText() + '"')
                .contains('"' + container.at("/command/3").asText() + '"');
        assertThat(Repository.hasClass("gateway", container.at("/args/0").asText()))
                .isTrue();
        for (JsonNode argument : container.path("args")) {
            if (argument.asText().startsWith("--")) {
                assertThat(Repository.gatewayOptions()).contains(argument.asText());
            }
        }
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(Endpoint.GATEWAY.standard());
        String server = Repository.read("gateway/src/main/java/dev/errata/gateway/GatewayServer.java");
        for (String probe : List.of("livenessProbe", "readinessProbe")) {
            assertThat(server)
                    .contains('"' + container.path(probe).at("/httpGet/path").asText() + '"');
        }
    }

    @Test
    void theGatewayReadsItsVariablesAndItsTokenIsASecret() {
        String reader = Repository.readAll("gateway/src/main/java", ".java");
        JsonNode variables = gateway("/spec/template/spec/containers/0/env");
        assertThat(variables)
                .hasSize(6)
                .allSatisfy(variable ->
                        assertThat(reader).contains(variable.path("name").asText()));
        assertThat(variables.path(1).at("/valueFrom/secretKeyRef/name").asText())
                .isEqualTo("errata-gateway");
        for (JsonNode variable : variables) {
            String name = variable.path("name").asText();
            if (name.endsWith("_USER") || name.endsWith("_PASSWORD")) {
                assertThat(variable.has("value")).as(name).isFalse();
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
                        .as("the user that may only read")
                        .isEqualTo("errata-clickhouse-reader");
            }
        }
    }

    private static JsonNode gateway(String path) {
        return YamlFile.read(GATEWAY).at("/items/0" + path);
    }

    private static JsonNode spec(LongJob job) {
        return YamlFile.read(JOBS.formatted(job)).path("spec");
    }

    @ParameterizedTest
    @EnumSource(LongJob.class)
    void theSettingsOfThePipelineAreThoseOfFlinkConf(LongJob job) {
        Map<String, String> here = YamlFile.flat(spec(job).path("flinkConfiguration"));
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
