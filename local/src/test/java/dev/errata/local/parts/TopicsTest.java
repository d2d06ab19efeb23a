// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void topicsAreThoseOfTheDesign() {
        assertThat(Topics.ALL.stream().collect(Collectors.toMap(NewTopic::name, NewTopic::numPartitions)))
                .containsEntry("errata.events", 4)
                .containsEntry("otlp_spans", 4)
                .containsEntry("otlp_logs", 4)
                .containsEntry("errata.grouped", 1)
                .containsOnlyKeys(
                        "errata.events",
                        "otlp_spans",
                        "otlp_logs",
                        "errata.grouped",
                        "errata.outcomes",
                        "errata.commands",
                        "errata.audit",
                        "errata.projects",
                        "errata.members",
                        "errata.rules",
                        "errata.silences",
                        "errata.releases",
                        "errata.roots",
                        "errata.groups",
                        "errata.alerts",
                        "errata.deliveries");
    }

    @Test
    void tablesAreCompactedAndEveryTopicTakesTenMegabytes() {
        assertThat(Topics.ALL)
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("max.message.bytes", "10485760"));
        assertThat(Topics.ALL.stream()
                        .filter(topic -> "compact".equals(topic.configs().get("cleanup.policy")))
                        .map(NewTopic::name))
                .containsExactly(
                        "errata.projects",
                        "errata.members",
                        "errata.rules",
                        "errata.silences",
                        "errata.releases",
                        "errata.roots",
                        "errata.groups",
                        "errata.alerts",
                        "errata.deliveries");
    }
}
