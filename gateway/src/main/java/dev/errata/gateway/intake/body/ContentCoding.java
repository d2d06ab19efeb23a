// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a body is packed, as {@code Content-Encoding} names it. */
public enum ContentCoding {
    GZIP,
    /** zlib, or what some clients take it for: deflate without a header. */
    DEFLATE,
    BROTLI,
    ZSTD;

    private static final int MAX_STACKED = 3;

    /**
     * The codings in the order in which they were applied. Empty names, {@code identity} and {@code utf-8}, which some
     * clients send, are none.
     *
     * @throws Refused if a name is not known, or there are more than {@value #MAX_STACKED}
     */
    public static List<ContentCoding> parse(List<String> headers) {
        List<ContentCoding> codings = new ArrayList<>();
        for (String header : headers) {
            for (String name : header.split(",", -1)) {
                add(codings, name.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (codings.size() > MAX_STACKED) {
            throw new Refused(Reason.UNKNOWN_ENCODING, "the body is packed more than " + MAX_STACKED + " times");
        }
        return codings;
    }

    private static void add(List<ContentCoding> codings, String name) {
        switch (name) {
            case "", "identity", "utf-8", "utf8" -> {}
            case "gzip", "x-gzip" -> codings.add(GZIP);
            case "deflate" -> codings.add(DEFLATE);
            case "br" -> codings.add(BROTLI);
            case "zstd" -> codings.add(ZSTD);
            default ->
                throw new Refused(
                        Reason.UNKNOWN_ENCODING, "not an encoding of the intake; it takes gzip, deflate, br and zstd");
        }
    }
}
