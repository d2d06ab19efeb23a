// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import dev.errata.gateway.project.Change.Reason;
import dev.errata.gateway.topic.Decided;
import dev.errata.gateway.topic.SoleWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Creates and changes projects. Each wish may be made for one version of the project; it is then refused when the project
 * has changed since, so that a wish that is repeated is not fulfilled twice. Every method throws a KafkaException when
 * Kafka is away, and an IllegalArgumentException for a value that no project may have.
 */
public final class ProjectRegister {
    private final SoleWriter<Projects> writer;
    private final Clock clock;
    private final SecureRandom random;

    public ProjectRegister(Map<String, ?> kafka, Clock clock, SecureRandom random) {
        this.writer = ProjectsTopic.writer(kafka);
        this.clock = clock;
        this.random = random;
    }

    /** The projects as they are now. */
    public Projects read() {
        return writer.read();
    }

    /** A new project with one key. */
    public Change create(String name, ProjectSettings settings) {
        Project.requireName(name);
        return write(projects -> {
            if (projects.find(name).isPresent()) {
                return refused(Reason.NAME_TAKEN, "there is a project '%s' already".formatted(name));
            }
            IngestKey key = newKey("default");
            return new Change.Done(
                    new Project(projects.nextId(), name, true, key.createdAt(), 1, List.of(key), settings));
        });
    }

    /** One more key; those before stay valid until they are disabled. */
    public Change rotate(String nameOrId, String label, OptionalLong version) {
        IngestKey key = newKey(label);
        return change(
                nameOrId,
                version,
                project -> project.keys().size() == Project.MAX_KEYS
                        ? refused(Reason.TOO_MANY_KEYS, "a project has at most %d keys".formatted(Project.MAX_KEYS))
                        : new Change.Done(project.withKey(key)));
    }

    /** Enables or disables the key that begins so, which must be one. */
    public Change setKeyEnabled(String nameOrId, String beginning, boolean enabled, OptionalLong version) {
        return change(nameOrId, version, project -> {
            long found = project.keys().stream()
                    .filter(key -> key.value().startsWith(beginning))
                    .count();
            if (found == 0 || beginning.isEmpty()) {
                return refused(Reason.UNKNOWN_KEY, "no key of '%s' begins so".formatted(project.name()));
            }
            return found > 1
                    ? refused(Reason.AMBIGUOUS_KEY, "%d keys of '%s' begin so".formatted(found, project.name()))
                    : new Change.Done(project.withKeysEnabled(key -> key.value().startsWith(beginning), enabled));
        });
    }

    /** Enables or disables the project with all its keys. */
    public Change setEnabled(String nameOrId, boolean enabled, OptionalLong version) {
        return change(nameOrId, version, project -> new Change.Done(project.withEnabled(enabled)));
    }

    /** Changes settings. */
    public Change configure(String nameOrId, UnaryOperator<ProjectSettings> wish, OptionalLong version) {
        return change(
                nameOrId, version, project -> new Change.Done(project.withSettings(wish.apply(project.settings()))));
    }

    private Change change(String nameOrId, OptionalLong version, Function<Project, Change> wish) {
        return write(projects -> projects.find(nameOrId)
                .map(project -> version.isPresent() && version.getAsLong() != project.version()
                        ? refused(
                                Reason.STALE_VERSION,
                                "'%s' is of version %d by now".formatted(project.name(), project.version()))
                        : wish.apply(project))
                .orElseGet(() -> refused(Reason.UNKNOWN_PROJECT, "there is no project '%s'".formatted(nameOrId))));
    }

    private Change write(Function<Projects, Change> decision) {
        return writer.write(projects -> {
            Change change = decision.apply(projects);
            return change instanceof Change.Done done
                            && !projects.byId(done.project().id())
                                    .filter(done.project()::equals)
                                    .isPresent()
                    ? Decided.written(change, Long.toString(done.project().id()), ProjectJson.write(done.project()))
                    : Decided.unchanged(change);
        });
    }

    private IngestKey newKey(String label) {
        return IngestKey.generate(label, clock.instant().truncatedTo(ChronoUnit.MILLIS), random);
    }

    private static Change refused(Reason reason, String detail) {
        return new Change.Refused(reason, detail);
    }
}
