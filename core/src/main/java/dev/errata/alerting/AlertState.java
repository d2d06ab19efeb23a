// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.model.Level;
import dev.errata.model.Status;
import java.util.List;

/**
 * What alerting remembers of a group.
 *
 * @param revision of the last change of status that was taken in
 * @param environments at most {@link #MAX_ENVIRONMENTS}; events of more are looked at as one
 * @param rootGroup the group whose failure this one is; itself unless correlation says otherwise
 */
public record AlertState(
        String project,
        long group,
        Status status,
        long revision,
        GroupFacts facts,
        long rootGroup,
        List<EnvironmentAlerts> environments) {

    /** Environments that are kept apart. */
    public static final int MAX_ENVIRONMENTS = 16;

    /** Stands for the environments beyond that. */
    static final String OTHER = "_other";

    public AlertState {
        environments = List.copyOf(environments);
    }

    /** A group that nothing is known of. */
    public static AlertState empty(String project, long group) {
        return new AlertState(project, group, Status.NEW, 0, GroupFacts.UNKNOWN, group, List.of());
    }

    /** With what is known of the group; its level is the worst of its variants. */
    public AlertState described(GroupFacts known, String level) {
        boolean worse = facts.level().isEmpty() || Level.valueOf(level).compareTo(Level.valueOf(facts.level())) < 0;
        GroupFacts all = new GroupFacts(known.title(), known.type(), worse ? level : facts.level(), known.tags());
        return new AlertState(project, group, status, revision, all, rootGroup, environments);
    }

    /** Everything that fires. */
    public List<Firing> firings() {
        return environments.stream()
                .flatMap(environment -> environment.firings().stream())
                .toList();
    }

    String slotOf(String environment) {
        boolean known = environments.stream().anyMatch(one -> one.environment().equals(environment));
        return known || environments.size() < MAX_ENVIRONMENTS ? environment : OTHER;
    }
}
