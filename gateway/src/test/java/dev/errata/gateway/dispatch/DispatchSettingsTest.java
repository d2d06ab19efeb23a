// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DispatchSettingsTest {

    private static final String SECRET = "whsec_plJ3nmyCDGBKInavdOK15jsl";

    @Test
    void withoutATargetNobodyIsTold() {
        assertThat(plan("").isEmpty()).isTrue();
        assertThat(plan(SECRET, "--dispatch", "on")).hasToString("nobody is told");
    }

    @Test
    void thereMayBeSeveralAlertmanagersAndAWebhook() {
        DispatchPlan plan = plan(
                SECRET,
                "--alertmanager=http://one:9093, https://two",
                "--webhook-url=https://hooks.example/T0KEN",
                "--page-url=https://errata.example/");
        assertThat(plan.toString())
                .isEqualTo("Alertmanager [one:9093, two:443], webhook [hooks.example:443]")
                .doesNotContain("T0KEN");
        assertThat(plan.pages().base()).isEqualTo("https://errata.example");
    }

    @Test
    void oneOfSeveralGatewaysMayBeToldNotTo() {
        assertThat(plan("", "--alertmanager=http://one:9093", "--dispatch=off").isEmpty())
                .isTrue();
    }

    @Test
    void aWebhookIsNeverSentUnsigned() {
        assertThatThrownBy(() -> plan("", "--webhook-url=https://hooks.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ERRATA_WEBHOOK_SECRET");
    }

    @Test
    void whatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> plan("", "--dispatch=perhaps")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan("", "--page-url=errata.example")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan("", "--alertmanager=one:9093")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(SECRET, "--webhook-url=https://h", "--webhook-allow=10.0.0.0/99"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DispatchPlan plan(String secrets, String... arguments) {
        return CommandLine.populateCommand(new DispatchSettings(), arguments).plan(secrets, Clock.systemUTC());
    }
}
