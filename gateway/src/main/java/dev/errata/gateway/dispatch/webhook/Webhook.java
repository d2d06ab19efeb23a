// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import dev.errata.gateway.dispatch.alertmanager.PageUrl;
import dev.errata.gateway.dispatch.http.AddressGuard;
import dev.errata.gateway.dispatch.http.AddressGuard.Verdict;
import dev.errata.gateway.dispatch.http.Answer;
import dev.errata.gateway.dispatch.http.JsonPost;
import dev.errata.gateway.dispatch.http.Target;
import java.time.Clock;
import java.util.Map;

/** The one receiver, and how it is told: signed, at an address that may be reached, without redirects. */
public final class Webhook {

    private final Target target;
    private final AddressGuard guard;
    private final WebhookSecrets secrets;
    private final WebhookBody body;
    private final Clock clock;

    public Webhook(Target target, AddressGuard guard, WebhookSecrets secrets, PageUrl pages, Clock clock) {
        this.target = target;
        this.guard = guard;
        this.secrets = secrets;
        this.body = new WebhookBody(pages);
        this.clock = clock;
    }

    /** Sends it once and says what came back. */
    Answer send(Delivery delivery, JsonPost http) throws InterruptedException {
        Verdict verdict = guard.check(target.host());
        if (verdict instanceof Verdict.Permitted permitted) {
            byte[] json = body.write(delivery.firing());
            long seconds = clock.millis() / 1000;
            Map<String, String> headers = Map.of(
                    "webhook-id",
                    delivery.id(),
                    "webhook-timestamp",
                    Long.toString(seconds),
                    "webhook-signature",
                    secrets.sign(delivery.id(), seconds, json));
            return http.send(target, permitted.address(), headers, json);
        }
        return Answer.none(((Verdict.Refused) verdict).reason());
    }

    @Override
    public String toString() {
        return target.shown();
    }
}
