// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.AlertContext;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;

/** Rules and projects as the groups of one subtask know them; made anew from the state when that changes. */
final class KnownProjects {

    private static final long HOUR = 3_600_000L;
    private static final int MAX_CONTEXTS = 1_000;

    private final int maxHours;
    private final Map<ProjectHour, AlertContext> contexts = new HashMap<>();
    private final KnownRules rules = new KnownRules();

    /** @param maxHours hours whose traffic is kept, since the clock may still be in them */
    KnownProjects(int maxHours) {
        this.maxHours = maxHours;
    }

    /** Takes in something new. */
    void learn(
            ProjectNews news,
            BroadcastState<String, RuleChange> ruleState,
            BroadcastState<String, ProjectFacts> projects)
            throws Exception {
        if (news.rule() == null) {
            ProjectFacts known = projects.get(news.project());
            projects.put(news.project(), (known == null ? ProjectFacts.UNKNOWN : known).with(news, maxHours));
            contexts.keySet().removeIf(key -> key.project().equals(news.project()));
            return;
        }
        rules.learn(news.rule(), ruleState);
        contexts.clear();
    }

    /** What alerting knows beside a group, at that event time. */
    AlertContext context(
            String project, long time, ReadOnlyBroadcastState<String, RuleChange> ruleState, ProjectFacts facts)
            throws Exception {
        long at = Math.floorDiv(time, HOUR);
        ProjectHour key = new ProjectHour(project, at);
        AlertContext known = contexts.get(key);
        if (known == null) {
            Traffic traffic = facts.trafficAt(at);
            known = new AlertContext(
                    rules.all(ruleState).of(project),
                    traffic.profile(),
                    traffic.profileKnown(),
                    traffic.activeGroups(),
                    traffic.busyRate(),
                    facts.services());
            if (contexts.size() >= MAX_CONTEXTS) {
                contexts.clear();
            }
            contexts.put(key, known);
        }
        return known;
    }

    private record ProjectHour(String project, long hour) {}
}
