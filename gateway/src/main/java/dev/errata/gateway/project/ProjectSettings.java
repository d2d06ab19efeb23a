// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import dev.errata.gateway.scrub.ScrubRules;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a project chose.
 *
 * @param allowedOrigins origins of pages that may send, such as {@code https://shop.example}, {@code https://*.shop.example},
 *     or {@code *}; senders without an origin are no browsers and are never refused for it
 * @param sampleRate share of events that is kept, above 0 and at most 1; 1 keeps all
 */
public record ProjectSettings(
        List<String> allowedOrigins, ScrubRules scrubbing, RateLimits rateLimits, double sampleRate) {
    private static final int MAX_ORIGINS = 100;
    private static final String ANY_SUBDOMAIN = "*.";
    private static final Pattern ORIGIN =
            Pattern.compile("\\*|[a-z][a-z0-9+.-]{0,19}://(\\*\\.)?[a-z0-9._-]{1,200}(:[0-9]{1,5})?");

    /** Every origin, the default rules and limits, and no sampling. */
    public static final ProjectSettings DEFAULT =
            new ProjectSettings(List.of("*"), ScrubRules.DEFAULT, RateLimits.DEFAULT, 1.0);

    /** IllegalArgumentException when an origin is none, there are over 100, or the sample rate is out of range. */
    public ProjectSettings {
        if (allowedOrigins.size() > MAX_ORIGINS) {
            throw new IllegalArgumentException("more than " + MAX_ORIGINS + " allowed origins");
        }
        for (String origin : allowedOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "not an origin: '%s'; write https://host, https://*.host or *".formatted(origin));
            }
        }
        if (!(sampleRate > 0 && sampleRate <= 1)) {
            throw new IllegalArgumentException("the sample rate is above 0 and at most 1");
        }
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** Whether a page of that {@code Origin} may send. */
    public boolean allowsOrigin(String origin) {
        return allowedOrigins.stream().anyMatch(allowed -> allowed.equals("*") || covers(allowed, origin));
    }

    public ProjectSettings withAllowedOrigins(List<String> origins) {
        return new ProjectSettings(origins, scrubbing, rateLimits, sampleRate);
    }

    public ProjectSettings withScrubbing(ScrubRules rules) {
        return new ProjectSettings(allowedOrigins, rules, rateLimits, sampleRate);
    }

    public ProjectSettings withRateLimits(RateLimits limits) {
        return new ProjectSettings(allowedOrigins, scrubbing, limits, sampleRate);
    }

    public ProjectSettings withSampleRate(double rate) {
        return new ProjectSettings(allowedOrigins, scrubbing, rateLimits, rate);
    }

    private static boolean covers(String allowed, String origin) {
        int star = allowed.indexOf(ANY_SUBDOMAIN);
        if (star < 0) {
            return allowed.equalsIgnoreCase(origin);
        }
        String suffix = allowed.substring(star + 1);
        return origin.length() > star + suffix.length()
                && origin.regionMatches(true, 0, allowed, 0, star)
                && origin.regionMatches(true, origin.length() - suffix.length(), suffix, 0, suffix.length());
    }
}
