// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import static dev.errata.gateway.dispatch.TestFirings.GROUP;
import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.Firing;
import dev.errata.alerting.PipelineWatch;
import dev.errata.gateway.dispatch.TestFirings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertsJsonTest {

    private static final Firing ON = TestFirings.on(GROUP, START);

    @Test
    void whatIsOnEndsInFourMinutesUnlessItIsSaidAgain() throws IOException {
        JsonNode alert =
                json("https://errata.example/", new PostedAlert(ON, 0, 0, 1)).path(0);
        assertThat(alert.at("/labels/alertname").asText()).isEqualTo("ErrorGroupSpike");
        assertThat(alert.at("/labels/role").asText()).isEqualTo("root");
        assertThat(alert.at("/annotations/count").asText()).isEqualTo("41");
        assertThat(alert.path("startsAt").asText()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(alert.path("endsAt").asText()).isEqualTo("2026-01-01T10:04:00Z");
        assertThat(alert.path("generatorURL").asText())
                .isEqualTo("https://errata.example/projects/shop/groups/9f3c000000000001");
    }

    @Test
    void whatIsOffKeepsItsEndAndNeverEndsBeforeItStarts() throws IOException {
        JsonNode alert = json("", new PostedAlert(ON, START - 1000, START, 1)).path(0);
        assertThat(alert.path("endsAt").asText()).isEqualTo("2026-01-01T09:59:59Z");
        assertThat(alert.path("startsAt").asText()).isEqualTo("2026-01-01T09:59:59Z");
        assertThat(alert.has("generatorURL")).isFalse();
    }

    @Test
    void whatIsNotAboutAGroupLinksToTheFirstPage() throws IOException {
        JsonNode alert = json("https://errata.example", new PostedAlert(PipelineWatch.watchdog(START), 0, 0, 1))
                .path(0);
        assertThat(alert.path("generatorURL").asText()).isEqualTo("https://errata.example");
        assertThat(alert.at("/labels/severity").asText()).isEqualTo("info");
    }

    private static JsonNode json(String pages, PostedAlert alert) throws IOException {
        return new ObjectMapper().readTree(new AlertsJson(new PageUrl(pages)).write(List.of(alert), START));
    }
}
