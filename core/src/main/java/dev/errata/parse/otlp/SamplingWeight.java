// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

/** Reads how many spans one stands for: the rejection threshold of OpenTelemetry's consistent probability sampling. */
final class SamplingWeight {

    private static final int DIGITS = 14;
    private static final double ALL = 0x1p56;
    /** A multiple of this, so that sums do not depend on their order. */
    private static final double STEP = 0x1p-10;
    /** One in a million; less is taken for a mistake. */
    private static final double MAX = 0x1p20;

    private SamplingWeight() {}

    /**
     * {@code 2^56 / (2^56 - T)} for {@code ot=th:T}, T padded on the right to 14 hex digits; 1 if there is none.
     *
     * @param traceState W3C {@code tracestate}
     */
    static double of(String traceState) {
        String threshold = traceState.isEmpty() ? "" : field(field(traceState, ",", "ot="), ";", "th:");
        if (threshold.isEmpty() || threshold.length() > DIGITS) {
            return 1;
        }
        try {
            long rejected = Long.parseLong(threshold, 16) << 4 * (DIGITS - threshold.length());
            double weight = rejected < 0 ? 1 : ALL / (ALL - rejected);
            return weight > MAX ? 1 : Math.rint(weight / STEP) * STEP;
        } catch (NumberFormatException e) {
            return 1; // not sampled this way
        }
    }

    /** What follows the prefix in the first part that has it; empty if none has. */
    private static String field(String text, String separator, String prefix) {
        for (String part : text.split(separator, -1)) {
            String field = part.strip();
            if (field.startsWith(prefix)) {
                return field.substring(prefix.length());
            }
        }
        return "";
    }
}
