// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import dev.errata.alerting.Firing;
import dev.errata.model.Fingerprint;

/**
 * Where people look at what fires.
 *
 * @param base address of the dashboard without a slash at its end; empty if there is none
 */
public record PageUrl(String base) {

    public PageUrl {
        base = base.strip().replaceAll("/+$", "");
    }

    /** The page of the group, or the first page if the firing is not about one; empty if there are no pages. */
    public String of(Firing firing) {
        return base.isEmpty() || firing.group() == 0
                ? base
                : base + "/projects/" + firing.project() + "/groups/" + Fingerprint.hex(firing.group());
    }
}
