// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.gateway.dispatch.alertmanager.PageUrl;
import dev.errata.gateway.dispatch.http.Target;
import dev.errata.gateway.dispatch.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/** Who is to be told; perhaps nobody. */
public record DispatchPlan(List<Target> alertmanagers, Optional<Webhook> webhook, PageUrl pages) {

    public DispatchPlan {
        alertmanagers = List.copyOf(alertmanagers);
    }

    /** Whether there is nobody to tell. */
    public boolean isEmpty() {
        return alertmanagers.isEmpty() && webhook.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "nobody is told"
                : "Alertmanager " + alertmanagers + ", webhook "
                        + webhook.stream().toList();
    }
}
