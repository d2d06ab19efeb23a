// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The word that a release was deployed.
 *
 * @param environment where; empty if it has no name
 * @param version of the service, as its events name their release
 * @param deployedAt epoch milliseconds
 */
public record Deployment(String project, String service, String environment, String version, long deployedAt) {

    /** Names the release among all of them: its parts with a slash between them, and none within. */
    public String key() {
        return Stream.of(project, service, environment, version)
                .map(part -> part.replace("%", "%25").replace("/", "%2F"))
                .collect(Collectors.joining("/"));
    }

    /** One line of JSON, as {@code errata.releases} carries it. */
    public String toJson() {
        return new JsonWriter()
                .beginObject()
                .name("project")
                .value(project)
                .name("service")
                .value(service)
                .name("environment")
                .value(environment)
                .name("version")
                .value(version)
                .name("deployed_at")
                .value(Instant.ofEpochMilli(deployedAt).toString())
                .endObject()
                .toString();
    }
}
