// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import dev.errata.gateway.scrub.ScrubRules;
import dev.errata.gateway.scrub.Scrubber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All projects as they are at one moment; immutable, so that a request sees one state throughout. */
public final class Projects {
    public static final Projects NONE = of(List.of());

    private final TreeMap<Long, Project> byId = new TreeMap<>();
    private final Map<String, Project> byName = new HashMap<>();
    private final Map<String, Project> byKeyDigest = new HashMap<>();
    private final Map<ScrubRules, Scrubber> scrubbers = new HashMap<>();

    private final long lastId;

    private Projects(Collection<Project> projects, long lastId, Map<ScrubRules, Scrubber> known) {
        for (Project project : projects) {
            byId.put(project.id(), project);
            byName.put(project.name(), project);
            project.keys().forEach(key -> byKeyDigest.put(digest(key.value()), project));
            ScrubRules rules = project.settings().scrubbing();
            scrubbers.computeIfAbsent(rules, r -> known.containsKey(r) ? known.get(r) : Scrubber.of(r));
        }
        this.lastId = byId.isEmpty() ? lastId : Math.max(lastId, byId.lastKey());
    }

    public static Projects of(Collection<Project> projects) {
        return new Projects(projects, 0, Map.of());
    }

    /**
     * Others instead of these; what takes out secrets is kept where the rules are the same.
     *
     * @param lastId the highest number that is given, be it to a project that cannot be read
     */
    Projects replacedBy(Collection<Project> projects, long lastId) {
        return new Projects(projects, lastId, scrubbers);
    }

    /** A number that no project has or had. */
    long nextId() {
        return lastId + 1;
    }

    /** In the order of their numbers. */
    public List<Project> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Project> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The project of that name, or of that number in decimal digits. */
    public Optional<Project> find(String nameOrId) {
        Project named = byName.get(nameOrId);
        if (named != null) {
            return Optional.of(named);
        }
        return byId.values().stream()
                .filter(project -> Long.toString(project.id()).equals(nameOrId))
                .findAny();
    }

    /** Whether that key may send into the project that the path names, by number or name. */
    public Admission admit(String nameOrId, String shown) {
        Admission admission = admit(shown);
        if (admission instanceof Admission.Granted granted
                && !granted.project().name().equals(nameOrId)
                && !Long.toString(granted.project().id()).equals(nameOrId)) {
            return new Admission.Refused(Admission.Reason.WRONG_PROJECT);
        }
        return admission;
    }

    /**
     * Whether that key may send, and into which project. The look-up goes by a digest, of which a guesser learns nothing
     * from the time it takes; what is found is then compared in constant time.
     */
    public Admission admit(String shown) {
        Project project = byKeyDigest.get(digest(shown));
        Optional<IngestKey> key = project == null ? Optional.empty() : project.key(shown);
        if (project == null || key.isEmpty()) {
            return new Admission.Refused(Admission.Reason.UNKNOWN_KEY);
        }
        if (!key.get().enabled()) {
            return new Admission.Refused(Admission.Reason.DISABLED_KEY);
        }
        return project.enabled()
                ? new Admission.Granted(project, key.get())
                : new Admission.Refused(Admission.Reason.DISABLED_PROJECT);
    }

    /** What takes the secrets out of the payloads of a project of this state. */
    public Scrubber scrubber(Project project) {
        Scrubber scrubber = scrubbers.get(project.settings().scrubbing());
        return scrubber == null ? Scrubber.of(project.settings().scrubbing()) : scrubber;
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
