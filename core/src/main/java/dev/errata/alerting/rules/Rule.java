// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

/**
 * When to alert.
 *
 * @param id identity; a later rule of the same id replaces it
 * @param project tenant; empty for all of them
 * @param alertname what its firings are called
 * @param enabled whether it is looked at
 * @param severity of its firings, unless what happened makes them critical
 * @param throttleMinutes least time between two firings of one group and environment; 0 for none
 */
public record Rule(
        String id,
        String project,
        String alertname,
        boolean enabled,
        Filter filter,
        Severity severity,
        int throttleMinutes,
        Condition condition) {

    /** Whether it is looked at for a project. */
    public boolean holdsIn(String tenant) {
        return enabled && (project.isEmpty() || project.equals(tenant));
    }
}
