// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import dev.errata.alerting.Firing;

/**
 * An alert as Alertmanager is to know it; its identity is its labels.
 *
 * @param endsAt when it ceased, epoch milliseconds; 0 while it is on
 * @param keptUntil until when it is posted after it has ceased; 0 while it is on
 * @param revision grows with every change of any alert
 */
record PostedAlert(Firing firing, long endsAt, long keptUntil, long revision) {

    boolean isOn() {
        return endsAt == 0;
    }
}
