// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

/**
 * What is remembered of a rule for one group and environment.
 *
 * @param lastFired event time, epoch milliseconds; {@link Long#MIN_VALUE} if it never did
 * @param suppressedBy what keeps it from firing while its condition is met; empty if nothing does
 */
public record RuleMemory(String rule, long lastFired, String suppressedBy) {

    static RuleMemory empty(String rule) {
        return new RuleMemory(rule, Long.MIN_VALUE, "");
    }
}
