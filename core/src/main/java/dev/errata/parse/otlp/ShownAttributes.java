// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.FieldLimits;
import dev.errata.parse.Urls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks the attributes that are worth a line beside a span, under their keys of today. */
final class ShownAttributes {

    static final int MAX = 12;
    static final int MAX_LENGTH = 128;

    private static final List<SpanFact> SHOWN = List.of(
            SpanFact.HTTP_METHOD,
            SpanFact.HTTP_ROUTE,
            SpanFact.URL,
            SpanFact.PATH,
            SpanFact.RPC_SYSTEM,
            SpanFact.RPC_SERVICE,
            SpanFact.RPC_METHOD,
            SpanFact.DB_SYSTEM,
            SpanFact.DB_NAMESPACE,
            SpanFact.DB_COLLECTION,
            SpanFact.DB_OPERATION,
            SpanFact.DB_QUERY,
            SpanFact.MESSAGING_SYSTEM,
            SpanFact.DESTINATION,
            SpanFact.MESSAGING_OPERATION,
            SpanFact.FUNCTION);

    private ShownAttributes() {}

    /** The first {@value #MAX}, cut to {@value #MAX_LENGTH} characters; URLs without query and credentials. */
    static Map<String, String> of(SpanFacts facts) {
        Map<String, String> shown = Map.of();
        for (SpanFact fact : SHOWN) {
            String value = facts.get(fact);
            if (value.isEmpty() || (fact == SpanFact.PATH && facts.has(SpanFact.URL))) {
                continue;
            }
            if (shown.isEmpty()) {
                shown = new LinkedHashMap<>();
            }
            boolean url = fact == SpanFact.URL || fact == SpanFact.PATH;
            shown.put(fact.key(), FieldLimits.cut(url ? Urls.bare(value) : value, MAX_LENGTH));
            if (shown.size() == MAX) {
                break;
            }
        }
        return shown;
    }
}
