// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.detector.DetectorState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alerting remembers of a group in one environment.
 *
 * @param service that was seen last
 * @param release that was seen last
 * @param firstSeen event time of the earliest event, epoch milliseconds
 * @param lastSeen event time of the latest event, epoch milliseconds
 * @param closedMinute epoch minute up to which everything was looked at
 * @param detector absent while the group has not been active for days
 * @param pending counts of five-minute windows that are not closed
 * @param windows of rules that count in windows
 * @param firings that are on
 */
public record EnvironmentAlerts(
        String environment,
        String service,
        String release,
        long firstSeen,
        long lastSeen,
        long closedMinute,
        @Nullable DetectorState detector,
        List<WindowSlice> pending,
        List<RuleWindow> windows,
        List<RuleMemory> memories,
        List<Firing> firings) {

    public EnvironmentAlerts {
        pending = List.copyOf(pending);
        windows = List.copyOf(windows);
        memories = List.copyOf(memories);
        firings = List.copyOf(firings);
    }

    static EnvironmentAlerts open(String environment, long closedMinute) {
        return new EnvironmentAlerts(
                environment,
                "",
                "",
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                closedMinute,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same, with minutes closed in which nothing was waited for. */
    EnvironmentAlerts closedUpTo(long minute) {
        return isWaiting() || minute <= closedMinute
                ? this
                : new EnvironmentAlerts(
                        environment,
                        service,
                        release,
                        firstSeen,
                        lastSeen,
                        minute,
                        detector,
                        pending,
                        windows,
                        memories,
                        firings);
    }

    /** Whether the clock can change anything. */
    boolean isWaiting() {
        return !pending.isEmpty() || !firings.isEmpty() || !windows.isEmpty();
    }
}
