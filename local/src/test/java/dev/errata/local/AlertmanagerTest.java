// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Alertmanager's configuration fits the labels that alerts have. */
class AlertmanagerTest {

    private static final String FILE = "deploy/alertmanager/alertmanager.yml";

    private final JsonNode configuration = YamlFile.read(FILE);

    @Test
    void alertsAreGroupedAndRepeatedAsDesigned() {
        JsonNode route = configuration.path("route");
        assertThat(texts(route.path("group_by"))).containsExactly("alertname", "service", "env");
        assertThat(route.path("group_wait").asText())
                .as("longer than correlation takes to say whose failure it is")
                .isEqualTo("90s");
        assertThat(route.path("group_interval").asText()).isEqualTo("5m");
        assertThat(route.path("repeat_interval").asText()).isEqualTo("4h");
    }

    @Test
    void whatIsCriticalDoesNotWaitForCorrelation() {
        JsonNode critical = configuration.at("/route/routes/1");
        assertThat(texts(critical.path("matchers"))).containsExactly("severity=\"critical\"");
        assertThat(critical.path("group_wait").asText()).isEqualTo("10s");
    }

    @Test
    void whatFollowsFromAnotherAlertIsInhibited() {
        JsonNode copies = configuration.at("/inhibit_rules/0");
        assertThat(texts(copies.path("source_matchers"))).containsExactly("role=\"root\"");
        assertThat(texts(copies.path("target_matchers"))).containsExactly("role=\"propagated\"");
        assertThat(texts(copies.path("equal"))).containsExactly("root_group", "env");
        JsonNode burning = configuration.at("/inhibit_rules/1");
        assertThat(texts(burning.path("source_matchers"))).containsExactly("alertname=\"ServiceErrorRate\"");
        assertThat(texts(burning.path("target_matchers")))
                .containsExactly("alertname=~\"ErrorGroup(Spike|Velocity)\"", "severity=\"warning\"");
        assertThat(texts(burning.path("equal"))).containsExactly("service", "env");
        assertThat(configuration.path("inhibit_rules")).hasSize(2);
    }

    @Test
    void theAlertsThatItNamesExist() {
        Set<String> known =
                Rules.defaults().all().stream().map(Rule::alertname).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).contains("ServiceErrorRate", "ErrorGroupSpike", "ErrorGroupVelocity");
        String labels = Repository.read("core/src/main/java/dev/errata/alerting/Firing.java");
        for (String label : List.of("alertname", "service", "env", "severity", "role", "root_group")) {
            assertThat(labels).contains("labels.put(\"" + label + "\"");
        }
    }

    @Test
    void everyRouteLeadsToAReceiverAndSecretsAreFiles() {
        String text = Repository.read(FILE);
        Set<String> receivers = StreamSupport.stream(
                        configuration.path("receivers").spliterator(), false)
                .map(receiver -> receiver.path("name").asText())
                .collect(Collectors.toSet());
        assertThat(receivers).containsExactlyInAnyOrder("default", "slack", "pagerduty", "email");
        assertThat(receivers).containsAll(Repository.find("receiver: (\\w+)", text));
        assertThat(Repository.find("(\\w*(?:password|api_url|routing_key)\\w*):", text))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("_file"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
