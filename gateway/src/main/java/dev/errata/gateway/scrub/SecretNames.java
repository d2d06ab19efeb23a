// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows by the name of a value whether it is a secret. Thread-safe: names repeat in every payload, so verdicts are kept in
 * a table of fixed size, whose entries are immutable; a lost race costs one verdict more.
 */
final class SecretNames {
    private static final int CACHE = 4096;

    private static final Map<String, NameKind> STRUCTURE = Map.ofEntries(
            Map.entry("function", NameKind.VERBATIM),
            Map.entry("raw_function", NameKind.VERBATIM),
            Map.entry("module", NameKind.VERBATIM),
            Map.entry("event_id", NameKind.VERBATIM),
            Map.entry("trace_id", NameKind.VERBATIM),
            Map.entry("span_id", NameKind.VERBATIM),
            Map.entry("parent_span_id", NameKind.VERBATIM),
            Map.entry("traceId", NameKind.VERBATIM),
            Map.entry("spanId", NameKind.VERBATIM),
            Map.entry("parentSpanId", NameKind.VERBATIM),
            Map.entry("filename", NameKind.LOCATION),
            Map.entry("abs_path", NameKind.LOCATION),
            Map.entry("modules", NameKind.CATALOGUE));

    private final boolean defaults;
    private final List<NameWords> keys;
    private final List<NameWords> exclusions;
    private final @Nullable Known[] cache = new Known[CACHE];

    SecretNames(ScrubRules rules) {
        this.defaults = rules.defaults();
        this.keys = rules.keys().stream().map(NameWords::of).toList();
        this.exclusions = rules.exclusions().stream().map(NameWords::of).toList();
    }

    /** What the name in {@code [from, to)} says of its value; nothing when it is longer than {@link NameBytes#MAX}. */
    NameKind kind(byte[] bytes, int from, int to) {
        if (to - from > NameBytes.MAX) {
            return NameKind.PLAIN;
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 12) & CACHE - 1;
        Known known = cache[slot];
        if (known == null || !Arrays.equals(known.name, 0, known.name.length, bytes, from, to)) {
            known = new Known(Arrays.copyOfRange(bytes, from, to), decide(bytes, from, to));
            cache[slot] = known;
        }
        return known.kind;
    }

    private NameKind decide(byte[] bytes, int from, int to) {
        NameWords name = NameWords.of(bytes, from, to);
        if (exclusions.stream().anyMatch(exclusion -> exclusion.squashed().equals(name.squashed()))) {
            return NameKind.PLAIN;
        }
        if (keys.stream().anyMatch(name::contains)) {
            return NameKind.SECRET;
        }
        NameKind structure = STRUCTURE.get(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        if (structure != null) {
            return structure;
        }
        return defaults ? DefaultNames.kind(name) : NameKind.PLAIN;
    }

    /** A name that was decided upon. */
    private static final class Known {
        final byte[] name;
        final NameKind kind;

        Known(byte[] name, NameKind kind) {
            this.name = name;
            this.kind = kind;
        }
    }
}
