// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.lifecycle.ReleaseLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all groups of a project know.
 *
 * @param services event time of the first error of each service, epoch milliseconds
 * @param lines releases of services and environments
 * @param traffic by hour, ascending
 */
public record ProjectFacts(Map<String, Long> services, List<PlacedLine> lines, List<Traffic> traffic) {

    static final ProjectFacts UNKNOWN = new ProjectFacts(Map.of(), List.of(), List.of());

    ProjectFacts with(ProjectNews news, int maxHours) {
        if (news.line() != null) {
            Place place = new Place(news.service(), news.environment());
            List<PlacedLine> changed = new ArrayList<>(lines);
            changed.removeIf(line -> line.place().equals(place));
            changed.add(new PlacedLine(place, news.line()));
            return new ProjectFacts(services, changed, traffic);
        }
        if (news.traffic() != null) {
            if (!traffic.isEmpty()
                    && traffic.get(traffic.size() - 1).hour() >= news.traffic().hour()) {
                return this;
            }
            List<Traffic> changed = new ArrayList<>(traffic);
            changed.add(news.traffic());
            return new ProjectFacts(
                    services,
                    lines,
                    List.copyOf(changed.subList(Math.max(0, changed.size() - maxHours), changed.size())));
        }
        Map<String, Long> changed = new HashMap<>(services);
        changed.merge(news.service(), news.serviceFirstSeen(), Math::min);
        return new ProjectFacts(changed, lines, traffic);
    }

    ReleaseLine line(String service, String environment) {
        for (PlacedLine line : lines) {
            if (line.place().service().equals(service)
                    && line.place().environment().equals(environment)) {
                return line.line();
            }
        }
        return ReleaseLine.EMPTY;
    }

    /** What was known of the traffic at an hour. */
    Traffic trafficAt(long hour) {
        for (int i = traffic.size() - 1; i >= 0; i--) {
            if (traffic.get(i).hour() <= hour) {
                return traffic.get(i);
            }
        }
        return Traffic.UNKNOWN;
    }
}
