// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.lifecycle.ReleaseLine;
import org.jspecify.annotations.Nullable;

/**
 * Something new that all groups of a project have to know; exactly one of the last four is set.
 *
 * @param project empty for a rule, which names its project itself
 * @param service the service that it is about; empty if it is about none
 * @param environment the environment that it is about; empty if it is about none
 * @param line the releases of that service and environment
 * @param serviceFirstSeen event time of the first error of the service, epoch milliseconds; 0 if it is not about that
 * @param traffic what is known of the traffic
 * @param rule a rule of people
 */
public record ProjectNews(
        String project,
        String service,
        String environment,
        @Nullable ReleaseLine line,
        long serviceFirstSeen,
        @Nullable Traffic traffic,
        @Nullable RuleChange rule) {

    static ProjectNews releases(String project, String service, String environment, ReleaseLine line) {
        return new ProjectNews(project, service, environment, line, 0, null, null);
    }

    static ProjectNews service(String project, String service, long firstSeen) {
        return new ProjectNews(project, service, "", null, firstSeen, null, null);
    }

    static ProjectNews traffic(String project, Traffic traffic) {
        return new ProjectNews(project, "", "", null, 0, traffic, null);
    }

    /** That a rule was given or taken away. */
    public static ProjectNews rule(RuleChange change) {
        return new ProjectNews("", "", "", null, 0, null, change);
    }
}
