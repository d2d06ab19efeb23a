// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

import java.util.List;
import java.util.Map;

/**
 * What a rule is about; an empty list is everything. A value that ends in {@code *} stands for all that begin so.
 *
 * @param types of the thrown exceptions
 * @param tags that must all be there
 */
public record Filter(
        List<String> services,
        List<String> environments,
        List<String> releases,
        List<String> levels,
        List<String> types,
        Map<String, String> tags) {

    /** Everything. */
    public static final Filter ALL = new Filter(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    public Filter {
        services = List.copyOf(services);
        environments = List.copyOf(environments);
        releases = List.copyOf(releases);
        levels = List.copyOf(levels);
        types = List.copyOf(types);
        tags = Map.copyOf(tags);
    }

    /** Whether occurrences of that place are meant. */
    public boolean isAbout(String service, String environment, String release) {
        return fits(services, service) && fits(environments, environment) && fits(releases, release);
    }

    /** Whether a group like that is meant. */
    public boolean isAboutGroup(String level, String type, Map<String, String> groupTags) {
        return fits(levels, level)
                && fits(types, type)
                && tags.entrySet().stream()
                        .allMatch(tag -> groupTags.containsKey(tag.getKey())
                                && fits(tag.getValue(), groupTags.getOrDefault(tag.getKey(), "")));
    }

    private static boolean fits(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> fits(one, value));
    }

    private static boolean fits(String wanted, String value) {
        return wanted.endsWith("*") ? value.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(value);
    }
}
