// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch;

import dev.errata.alerting.Firing;
import dev.errata.alerting.PipelineWatch;
import dev.errata.gateway.dispatch.alertmanager.ActiveAlerts;
import dev.errata.gateway.dispatch.pipeline.PipelineMonitor;
import dev.errata.gateway.dispatch.webhook.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Puts the alerts of the pipeline itself among the others. They are on no topic of alerts; this process makes them. */
final class PipelineLook {

    private final PipelineMonitor monitor;
    private final ActiveAlerts active;
    private final Changes changes;
    private final Clock clock;
    private final List<Firing> untold = new ArrayList<>();
    private boolean started;

    PipelineLook(PipelineMonitor monitor, ActiveAlerts active, Changes changes, Clock clock) {
        this.monitor = monitor;
        this.active = active;
        this.changes = changes;
        this.clock = clock;
    }

    /** Looks once; what could not be told is told with the next look. */
    void step() throws InterruptedException {
        if (!started) {
            start();
            started = true;
        }
        List<Firing> changed = monitor.look();
        changed.forEach(firing -> active.take(firing, clock.millis()));
        untold.addAll(changed);
        if (!untold.isEmpty()) {
            changes.add(untold, OptionalLong.empty());
            untold.clear();
        }
    }

    /** The watchdog is never a change: it is there for those who ask again and again. */
    private void start() {
        active.take(PipelineWatch.watchdog(clock.millis()), clock.millis());
        monitor.restore(changes.unended()).forEach(firing -> active.take(firing, clock.millis()));
    }
}
