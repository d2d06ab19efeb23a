// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.parse.Times;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time on the command line as it is read in payloads: ISO 8601, or a number since the epoch. */
public final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        long time = Times.parse(text);
        if (time == Times.NONE) {
            throw new TypeConversionException("'%s' is no time such as 2026-02-01T08:00:00Z".formatted(text));
        }
        return Instant.ofEpochMilli(time);
    }
}
