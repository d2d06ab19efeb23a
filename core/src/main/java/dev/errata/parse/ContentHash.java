// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.EventId;

/**
 * Makes identities out of content with XXH3, so that the same report has the same identity live and in replay. The
 * values are stored: they must never change.
 */
public final class ContentHash {

    private static final Hasher64 SHORT = Hashing.xxh3_64();
    private static final Hasher128 LONG = Hashing.xxh3_128();

    private ContentHash() {}

    /** Identity of a payload of a project. */
    public static EventId idOf(String project, byte[] bytes, int from, int to) {
        return id(LONG.hashStream().putString(project).putBytes(bytes, from, to - from));
    }

    /** Identity of a report that is told by these texts, in this order. */
    public static EventId idOf(String project, String... parts) {
        HashStream128 stream = LONG.hashStream().putString(project);
        for (String part : parts) {
            stream.putString(part);
        }
        return id(stream);
    }

    /** Occurrence of a report that stands for itself. */
    public static long occurrence(String project, EventId id) {
        return SHORT.hashLongLongLongToLong(SHORT.hashCharsToLong(project), id.high(), id.low());
    }

    /** 64 bits of these texts in this order; never 0. */
    public static long of(String... parts) {
        var stream = SHORT.hashStream();
        for (String part : parts) {
            stream.putString(part);
        }
        long hash = stream.getAsLong();
        return hash == 0 ? 1 : hash;
    }

    /** 64 bits of a text and a number. */
    public static long of(String text, long number) {
        return SHORT.hashLongLongToLong(SHORT.hashCharsToLong(text), number);
    }

    private static EventId id(HashStream128 stream) {
        HashValue128 hash = stream.get();
        return new EventId(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }
}
