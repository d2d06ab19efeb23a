// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.project;

import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.RateLimits;
import dev.errata.gateway.scrub.ScrubRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of a project as options; one that is not given changes nothing. */
final class SettingsOptions {
    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            description = "A page that may send: https://host, https://*.host, or * (repeatable).")
    private @Nullable List<String> origins;

    @Option(names = "--rate", paramLabel = "N", description = "Events a second of one key on average; 0 for no limit.")
    private @Nullable Integer rate;

    @Option(names = "--burst", paramLabel = "N", description = "Events of one key at once after a pause.")
    private @Nullable Integer burst;

    @Option(names = "--spike", paramLabel = "N", description = "Events a minute of all keys together; 0 for no limit.")
    private @Nullable Integer spike;

    @Option(names = "--sample", paramLabel = "SHARE", description = "Share of events to keep, above 0 and at most 1.")
    private @Nullable Double sample;

    @Option(names = "--scrub", negatable = true, description = "Whether to take secrets out of payloads.")
    private @Nullable Boolean scrub;

    @Option(
            names = "--scrub-key",
            paramLabel = "NAME",
            description = "One more name of a secret value (repeatable; replaces those set before).")
    private @Nullable List<String> keys;

    @Option(
            names = "--scrub-pattern",
            paramLabel = "RE2",
            description = "One more kind of secret value (repeatable; replaces those set before).")
    private @Nullable List<String> patterns;

    @Option(
            names = "--scrub-except",
            paramLabel = "NAME",
            description = "A name whose value stays (repeatable; replaces those set before).")
    private @Nullable List<String> exclusions;

    /** The settings with what was given changed; IllegalArgumentException for values that cannot be. */
    ProjectSettings applyTo(ProjectSettings settings) {
        ScrubRules rules = settings.scrubbing();
        return new ProjectSettings(
                or(origins, settings.allowedOrigins()),
                new ScrubRules(
                        or(scrub, rules.enabled()),
                        rules.defaults(),
                        or(keys, rules.keys()),
                        or(patterns, rules.patterns()),
                        or(exclusions, rules.exclusions())),
                limits(settings.rateLimits()),
                or(sample, settings.sampleRate()));
    }

    private RateLimits limits(RateLimits limits) {
        int perSecond = or(rate, limits.keyPerSecond());
        return new RateLimits(
                perSecond, Math.max(perSecond, or(burst, limits.keyBurst())), or(spike, limits.projectPerMinute()));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
