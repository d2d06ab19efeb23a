// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as people write them: {@code 90s}, {@code 12h}, {@code 8d}, or ISO-8601. */
final class Lengths implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String iso = lower.startsWith("p") ? lower : lower.endsWith("d") ? "p" + lower : "pt" + lower;
        try {
            return Duration.parse(iso);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no duration such as 12h or 8d");
        }
    }
}
