// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.gateway.dispatch.alertmanager.PageUrl;
import dev.errata.gateway.dispatch.http.AddressGuard;
import dev.errata.gateway.dispatch.http.Target;
import dev.errata.gateway.dispatch.webhook.Webhook;
import dev.errata.gateway.dispatch.webhook.WebhookSecrets;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the dispatcher can be told; one field a setting, with its default. */
public final class DispatchSettings {

    @Option(
            names = "--alertmanager",
            defaultValue = "${env:ERRATA_ALERTMANAGER:-}",
            paramLabel = "URL",
            description = "Alertmanagers to post alerts to, separated by commas (default: none).")
    String alertmanager = "";

    @Option(
            names = "--webhook-url",
            defaultValue = "${env:ERRATA_WEBHOOK_URL:-}",
            paramLabel = "URL",
            description = "Receiver of signed webhooks; needs the variable ERRATA_WEBHOOK_SECRET (default: none).")
    String webhookUrl = "";

    @Option(
            names = "--webhook-allow",
            defaultValue = "${env:ERRATA_WEBHOOK_ALLOW:-}",
            paramLabel = "HOST_OR_CIDR",
            description = "Hosts and ranges of addresses that the webhook may reach though they are not public,"
                    + " separated by commas (default: none).")
    String webhookAllow = "";

    @Option(
            names = "--page-url",
            defaultValue = "${env:ERRATA_PAGE_URL:-}",
            paramLabel = "URL",
            description = "Address of the dashboard, to which alerts link (default: none, they do not).")
    String pageUrl = "";

    @Option(
            names = "--dispatch",
            defaultValue = "${env:ERRATA_DISPATCH:-on}",
            paramLabel = "on|off",
            description = "Whether this process tells Alertmanager and the webhook, if one is set"
                    + " (default: ${DEFAULT-VALUE}).")
    String dispatch = "on";

    /**
     * Who is to be told.
     *
     * @param secrets as {@link WebhookSecrets#VARIABLE} has them
     * @throws IllegalArgumentException if that cannot be done; the message shows no secret
     */
    public DispatchPlan plan(String secrets, Clock clock) {
        if (!isOn()) {
            return new DispatchPlan(List.of(), Optional.empty(), new PageUrl(""));
        }
        PageUrl pages = pages();
        List<Target> alertmanagers = list(alertmanager).stream()
                .map(url -> Target.parse(url, "an Alertmanager"))
                .toList();
        Optional<Webhook> webhook = list(webhookUrl).isEmpty()
                ? Optional.empty()
                : Optional.of(new Webhook(
                        Target.parse(webhookUrl, "the webhook"),
                        new AddressGuard(list(webhookAllow), InetAddress::getAllByName),
                        WebhookSecrets.parse(secrets),
                        pages,
                        clock));
        return new DispatchPlan(alertmanagers, webhook, pages);
    }

    /** Alertmanager refuses an alert that links to something else than an address. */
    private PageUrl pages() {
        return new PageUrl(
                pageUrl.isBlank()
                        ? ""
                        : Target.parse(pageUrl, "the dashboard").uri().toString());
    }

    private boolean isOn() {
        return switch (dispatch.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("--dispatch is neither on nor off: " + dispatch);
        };
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
