// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.RequestException;
import java.util.HashMap;
import java.util.Map;

/**
 * One group of a path.
 *
 * @param id in 16 hex digits
 * @param number the same as it is stored
 */
record GroupScope(String project, String id, String number) {

    /**
     * The group of a path that is there.
     *
     * @throws RequestException if there is none
     */
    static GroupScope of(Reading reading, String nameOrId, String id) {
        GroupScope group = named(reading, nameOrId, id);
        group.requireThere(reading);
        return group;
    }

    /** The group of a path, whether it is there or not. */
    static GroupScope named(Reading reading, String nameOrId, String id) {
        String number = Parameters.number(id, "the id of a group");
        return new GroupScope(reading.projects().name(nameOrId), id, number);
    }

    /**
     * Asks whether it is there.
     *
     * @throws RequestException if it is not
     */
    void requireThere(Reading reading) {
        ObjectNode place = reading.queries()
                .row("api/group/place_of_group", Map.of("project", project, "group", number))
                .orElseThrow(() -> new IllegalStateException("a count has a row"));
        String into = place.path("founder_in").asText();
        if (place.path("variants").asLong() == 0) {
            throw into.isEmpty()
                    ? RequestException.notFound("there is no group '%s'".formatted(id))
                    : RequestException.merged(id, into);
        }
    }

    /** As parameters of a query, with more of them. */
    Map<String, Object> parameters(Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(others);
        all.put("project", project);
        all.put("group", number);
        all.put("id", id);
        return all;
    }
}
