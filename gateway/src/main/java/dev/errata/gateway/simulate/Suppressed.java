// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.simulate;

/**
 * Why a rule did not fire although its condition was met.
 *
 * @param reason one sentence
 */
public record Suppressed(String rule, String reason) implements Comparable<Suppressed> {

    @Override
    public int compareTo(Suppressed other) {
        int order = rule.compareTo(other.rule);
        return order != 0 ? order : reason.compareTo(other.reason);
    }
}
