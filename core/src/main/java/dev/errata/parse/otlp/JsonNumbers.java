// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

/** Reads numbers that OTLP/JSON writes as text, and enum names where integers belong. */
final class JsonNumbers {

    private static final String SEVERITY = "SEVERITY_NUMBER_";
    private static final String[] SEVERITIES = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};
    private static final String KIND = "SPAN_KIND_";
    private static final String[] KINDS = {"UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"};

    private static final String STATUS = "STATUS_CODE_";
    private static final String[] STATUSES = {"UNSET", "OK", "ERROR"};

    private JsonNumbers() {}

    /** Nanoseconds since the epoch; 0 if the text is no integer. */
    static long nanos(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0; // as good as absent: the event gets a flag
        }
    }

    /** The number of {@code 17}, {@code SEVERITY_NUMBER_ERROR} or {@code SEVERITY_NUMBER_ERROR2}; 0 for anything else. */
    static int severity(String text) {
        String name = text.startsWith(SEVERITY) ? text.substring(SEVERITY.length()) : "";
        for (int i = 0; i < SEVERITIES.length; i++) {
            if (name.startsWith(SEVERITIES[i])) {
                String step = name.substring(SEVERITIES[i].length());
                return i * 4 + (step.isEmpty() ? 1 : (int) nanos(step));
            }
        }
        return (int) nanos(text);
    }

    /** The number of {@code 2} or {@code SPAN_KIND_SERVER}; 0 for anything else. */
    static int kind(String text) {
        return named(text, KIND, KINDS);
    }

    /** The number of {@code 2} or {@code STATUS_CODE_ERROR}; 0 for anything else. */
    static int status(String text) {
        return named(text, STATUS, STATUSES);
    }

    private static int named(String text, String prefix, String[] names) {
        String name = text.startsWith(prefix) ? text.substring(prefix.length()) : "";
        for (int i = 0; i < names.length; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return (int) nanos(text);
    }
}
