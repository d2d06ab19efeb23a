// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

/**
 * What is counted together.
 *
 * @param project name of the project, or empty if the sender is not known
 * @param reason wire name of a {@link Reason}, or {@code client:} and what a client gave as its own reason
 */
public record Outcome(String project, Category category, String reason) {

    private static final String CLIENT = "client:";

    public Outcome(String project, Category category, Reason reason) {
        this(project, category, reason.wireName());
    }

    /** What a client dropped itself, for a reason in its own word. */
    public static Outcome ofClient(String project, Category category, String reason) {
        return new Outcome(project, category, CLIENT + reason);
    }

    /** What metrics say of the reason: words of clients are many, so there they are one. */
    String metricReason() {
        return reason.startsWith(CLIENT) ? "client" : reason;
    }

    /** The same of nobody in particular. */
    Outcome anonymous() {
        return new Outcome("", category, reason);
    }
}
