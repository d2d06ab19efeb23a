// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

/** What a rule waits for. */
public sealed interface Condition {

    /** The name of the kind, as rules and evaluations have it. */
    String kind();

    /** The first occurrence of a group in an environment, unless the service is younger than that. */
    record NewGroup(int serviceQuietMinutes) implements Condition {
        @Override
        public String kind() {
            return "new-group";
        }
    }

    /** A resolved group happens again. */
    record Regressed() implements Condition {
        @Override
        public String kind() {
            return "regressed";
        }
    }

    /** A condition ends the ignoring of a group. */
    record Unignored() implements Condition {
        @Override
        public String kind() {
            return "unignored";
        }
    }

    /** So many events, or users, of a group within a window. */
    record Threshold(Measure measure, long least, int windowMinutes) implements Condition {
        @Override
        public String kind() {
            return "threshold";
        }
    }

    /** What a threshold counts. */
    enum Measure {
        EVENTS,
        USERS
    }

    /** The detector says that a group is more than usual; critical from that ratio to the mean on. */
    record Spike(double criticalRatio) implements Condition {
        @Override
        public String kind() {
            return "spike";
        }
    }

    /** A young group with many events, and more than nearly all groups of the project have. */
    record Velocity(long least, int windowMinutes, int ageHours) implements Condition {
        @Override
        public String kind() {
            return "velocity";
        }
    }

    /** An endpoint burns its error budget that many times too fast, over five minutes and over an hour. */
    record ErrorRate(double budget, double burn) implements Condition {
        @Override
        public String kind() {
            return "error-rate";
        }
    }

    /** The pipeline lags behind, or a source is silent. */
    record PipelineStalled(int lagMinutes, int silentMinutes) implements Condition {
        @Override
        public String kind() {
            return "pipeline-stalled";
        }
    }
}
