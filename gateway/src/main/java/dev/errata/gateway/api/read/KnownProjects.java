// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.Projects;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Names of projects: those that are registered, and those that errors were stored of. */
public final class KnownProjects {

    private static final int MAX_NAME = 64;

    private final Supplier<Optional<Projects>> registered;
    private final ReadQueries queries;
    private final Set<String> stored = ConcurrentHashMap.newKeySet();

    /**
     * Names.
     *
     * @param registered as they are known now; empty while they are not read
     */
    public KnownProjects(Supplier<Optional<Projects>> registered, ReadQueries queries) {
        this.registered = registered;
        this.queries = queries;
    }

    /**
     * The name of a project.
     *
     * @throws RequestException if there is none, or projects are not read yet
     */
    public String name(String nameOrId) {
        Projects projects =
                registered.get().orElseThrow(() -> RequestException.unavailable("the projects are not read yet"));
        Optional<String> name = projects.find(nameOrId).map(Project::name);
        return name.orElseGet(() -> requireStored(nameOrId));
    }

    private String requireStored(String name) {
        if (name.length() > MAX_NAME || (!stored.contains(name) && isNotStored(name))) {
            throw RequestException.notFound("there is no project '%s'".formatted(name));
        }
        stored.add(name);
        return name;
    }

    private boolean isNotStored(String name) {
        return queries.rows("api/is_project_stored", Map.of("project", name)).isEmpty();
    }
}
