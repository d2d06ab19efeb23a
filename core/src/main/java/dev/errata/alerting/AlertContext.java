// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.detector.DetectorSettings;
import dev.errata.alerting.detector.HourProfile;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What alerting knows beside the group itself: the rules and the traffic of its project.
 *
 * @param rules in force for the project, see {@link Rules#of}
 * @param profile hour-of-week profile of the project
 * @param profileKnown whether the profile rests on a week of traffic
 * @param activeGroups groups and environments that the detector looks at
 * @param busyRate events per minute that 95 % of the project's groups do not reach
 * @param serviceFirstSeen event time of the first error of each service, epoch milliseconds
 */
public record AlertContext(
        List<Rule> rules,
        HourProfile profile,
        boolean profileKnown,
        int activeGroups,
        double busyRate,
        Map<String, Long> serviceFirstSeen) {

    private static final double WINDOWS_PER_DAY = 288;
    private static final double GREATEST_ALPHA = DetectorSettings.DEFAULT.alpha();

    public AlertContext {
        rules = List.copyOf(rules);
        serviceFirstSeen = Map.copyOf(serviceFirstSeen);
    }

    /** Nothing known of the project's traffic. */
    public static AlertContext of(Rules rules, String project) {
        return new AlertContext(rules.of(project), HourProfile.FLAT, false, 1, 0, Map.of());
    }

    /** The same, with the first error of a service unless an earlier one is known. */
    public AlertContext knowing(String service, long firstSeen) {
        Long known = serviceFirstSeen.get(service);
        if (known != null && known <= firstSeen) {
            return this;
        }
        Map<String, Long> services = new HashMap<>(serviceFirstSeen);
        services.put(service, firstSeen);
        return new AlertContext(rules, profile, profileKnown, activeGroups, busyRate, services);
    }

    /** The p-value that keeps false alerts to what the project puts up with. */
    double alpha(double falseAlertsPerDay) {
        double least = DetectorSettings.ALPHA_OF_FIRST_WEEK;
        double fair = falseAlertsPerDay / (Math.max(1, activeGroups) * WINDOWS_PER_DAY);
        return profileKnown ? Math.max(least, Math.min(GREATEST_ALPHA, fair)) : least;
    }
}
