// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.api.search.Field;
import dev.errata.gateway.api.search.SearchException;
import dev.errata.gateway.api.search.SearchParameters;
import dev.errata.gateway.api.search.SearchParser;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What {@code query} of a request says, as parameters of queries. */
final class Searches {

    private static final int MAX_LENGTH = 1000;

    private Searches() {}

    static Map<String, Object> parameters(Parameters given, List<Field> fields, String caller, Clock clock) {
        try {
            return SearchParameters.of(
                    new SearchParser(fields, clock).parse(given.text("query", MAX_LENGTH)), fields, caller);
        } catch (SearchException e) {
            throw RequestException.badSearch(e.detail(), e.position(), e.allowed());
        }
    }
}
