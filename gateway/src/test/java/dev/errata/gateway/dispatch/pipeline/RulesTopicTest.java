// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesTopicTest {

    private static final String RULE = "{\"id\":\"pipeline-stalled\",\"kind\":\"pipeline-stalled\","
            + "\"alertname\":\"PipelineStalled\",\"lag_minutes\":30}";

    private final RulesTopic topic = new RulesTopic(Map.of("bootstrap.servers", "127.0.0.1:1"), Duration.ofSeconds(1));

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aRuleReplacesTheDefaultUntilItIsRemoved() {
        take("pipeline-stalled", RULE);
        assertThat(topic.inForce()).isNotEqualTo(Rules.defaults());
        assertThat(topic.inForce().all()).hasSameSizeAs(Rules.defaults().all());
        take("pipeline-stalled", null);
        assertThat(topic.inForce()).isEqualTo(Rules.defaults());
    }

    @Test
    void aRuleOfItsOwnIdIsAdded() {
        take("mine", RULE.replace("\"id\":\"pipeline-stalled\"", "\"id\":\"mine\""));
        assertThat(topic.inForce().all()).hasSize(Rules.defaults().all().size() + 1);
    }

    @Test
    void whatIsNoRuleChangesNothing() {
        take("pipeline-stalled", "{\"id\":\"pipeline-stalled\"}");
        take("pipeline-stalled", "no JSON");
        assertThat(topic.inForce()).isEqualTo(Rules.defaults());
    }

    private void take(String key, @Nullable String value) {
        topic.take(new ConsumerRecord<>(
                RulesTopic.NAME,
                0,
                0,
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    }
}
