// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

import dev.errata.model.RawPayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules in force, in the order of their ids. */
public record Rules(List<Rule> all) {

    private static final String DEFAULTS = "defaults.json";

    public Rules {
        all = List.copyOf(all);
    }

    /** What holds with no configuration. */
    public static Rules defaults() {
        byte[] json = defaultsJson().getBytes(StandardCharsets.UTF_8);
        return new RuleParser().parseAll(new RawPayload("", "", 0, "", DEFAULTS, json));
    }

    /** The same as they are written: an array of rules as {@code errata.rules} carries them. */
    public static String defaultsJson() {
        try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(DEFAULTS, e);
        }
    }

    /** With a rule that is new or replaces the one of the same id. */
    public Rules with(Rule rule) {
        List<Rule> changed = new ArrayList<>(without(rule.id()).all);
        changed.add(rule);
        changed.sort((one, other) -> one.id().compareTo(other.id()));
        return new Rules(changed);
    }

    /** Without the rule of that id. */
    public Rules without(String id) {
        return new Rules(all.stream().filter(rule -> !rule.id().equals(id)).toList());
    }

    /** Those that are looked at for a project. */
    public List<Rule> of(String project) {
        return all.stream().filter(rule -> rule.holdsIn(project)).toList();
    }
}
