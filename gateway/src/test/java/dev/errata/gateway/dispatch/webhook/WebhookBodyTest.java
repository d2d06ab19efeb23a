// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import static dev.errata.gateway.dispatch.TestFirings.GROUP;
import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.TestFirings;
import dev.errata.gateway.dispatch.alertmanager.PageUrl;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    private static final Firing ON = TestFirings.on(GROUP, START);

    private final WebhookBody body = new WebhookBody(new PageUrl("https://errata.example"));

    @Test
    void itHasTheFormOfAlertmanager() throws IOException {
        JsonNode json = new ObjectMapper().readTree(body.write(ON));
        assertThat(json.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "version",
                        "groupKey",
                        "truncatedAlerts",
                        "status",
                        "receiver",
                        "groupLabels",
                        "commonLabels",
                        "commonAnnotations",
                        "externalURL",
                        "alerts");
        assertThat(json.path("version").asText()).isEqualTo("4");
        assertThat(json.path("status").asText()).isEqualTo("firing");
        JsonNode alert = json.at("/alerts/0");
        assertThat(alert.path("status").asText()).isEqualTo("firing");
        assertThat(alert.at("/labels/group_id").asText()).isEqualTo("9f3c000000000001");
        assertThat(alert.at("/annotations/count").asText()).isEqualTo("41");
        assertThat(alert.path("startsAt").asText()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(alert.path("endsAt").asText()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(alert.path("generatorURL").asText())
                .isEqualTo("https://errata.example/projects/shop/groups/9f3c000000000001");
    }

    @Test
    void whatWentOffIsResolved() throws IOException {
        JsonNode json = new ObjectMapper().readTree(body.write(ON.ceased(START + 60_000, "calm")));
        assertThat(json.path("status").asText()).isEqualTo("resolved");
        assertThat(json.at("/alerts/0/endsAt").asText()).isEqualTo("2026-01-01T10:01:00Z");
        assertThat(json.at("/alerts/0/annotations/reason").asText()).isEqualTo("calm");
    }

    @Test
    void theFingerprintIsThatOfThePrometheusLibraries() {
        assertThat(WebhookBody.fingerprint(Map.of())).isEqualTo("cbf29ce484222325");
        assertThat(WebhookBody.fingerprint(Map.of("foo", "bar", "alertname", "test")))
                .isEqualTo("2c2329adaab1cd2b");
    }
}
