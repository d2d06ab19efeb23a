// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.alerting.rules.Severity;
import dev.errata.model.Fingerprint;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An alert that is on, or has just gone off.
 *
 * @param group its id; 0 if it is not about a group
 * @param rule id of the rule
 * @param on whether it fires
 * @param startsAt event time it fires since, epoch milliseconds
 * @param endsAt event time it ceased, epoch milliseconds; 0 while it fires
 * @param reason why it fires, or why it ceased, one sentence
 * @param count events that made it fire
 * @param mean events that were expected; 0 if nothing was
 * @param pValue probability of as many; 1 if that was not asked
 * @param rootGroup the group whose failure it is; the group itself unless correlation says otherwise
 */
public record Firing(
        String project,
        long group,
        String rule,
        String alertname,
        Severity severity,
        String environment,
        String service,
        String release,
        String title,
        boolean on,
        long startsAt,
        long endsAt,
        String reason,
        long count,
        double mean,
        double pValue,
        long rootGroup) {

    /** Identity among all firings; the same rule fires once for a group and environment, or for an endpoint. */
    public String key() {
        String about = group == 0 ? service + "/" + title : Fingerprint.hex(group);
        return project + "/" + rule + "/" + about + "/" + environment;
    }

    /** What makes it one alert for Alertmanager. */
    public Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put("alertname", alertname);
        labels.put("severity", severity.wireName());
        labels.put("project", project);
        labels.put("env", environment);
        labels.put("service", service);
        labels.put("rule", rule);
        if (group == 0) {
            labels.put("endpoint", title);
        } else {
            labels.put("group_id", Fingerprint.hex(group));
            labels.put("role", rootGroup == group ? "root" : "propagated");
            labels.put("root_group", Fingerprint.hex(rootGroup));
        }
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    /** What people want to read. */
    public Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("summary", summary());
        annotations.put("reason", reason);
        annotations.put("count", Long.toString(count));
        if (mean > 0) {
            annotations.put("expected", decimal(mean));
            annotations.put("ratio", decimal(count / mean));
        }
        if (pValue < 1) {
            annotations.put("p_value", String.format(Locale.ROOT, "%.0e", pValue));
        }
        if (!release.isEmpty()) {
            annotations.put("release", release);
        }
        return annotations;
    }

    private String summary() {
        String name = title.isEmpty() ? alertname : title;
        return mean > 0 ? name + " ×" + decimal(count / mean) + " (" + count + " vs " + decimal(mean) + ")" : name;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    /** The same, gone off. */
    public Firing ceased(long at, String why) {
        return new Firing(
                project,
                group,
                rule,
                alertname,
                severity,
                environment,
                service,
                release,
                title,
                false,
                startsAt,
                Math.max(at, startsAt),
                why,
                count,
                mean,
                pValue,
                rootGroup);
    }

    /** The same, as the failure of another group. */
    Firing causedBy(long root) {
        return new Firing(
                project,
                group,
                rule,
                alertname,
                severity,
                environment,
                service,
                release,
                title,
                on,
                startsAt,
                endsAt,
                reason,
                count,
                mean,
                pValue,
                root);
    }
}
