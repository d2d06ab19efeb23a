// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.grouping.lists.ListFile;
import dev.errata.model.Frame;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The list of one language that says whose code a frame is; the first line that fits decides. */
final class OwnershipRules {

    private static final Map<Language, OwnershipRules> BY_LANGUAGE = readAll();

    /** Where a line looks for its text; see the README beside the lists. */
    private enum Where {
        NAME,
        PATH,
        START,
        MARK,
        CALL
    }

    private record Rule(Ownership ownership, Where where, String text) {

        boolean fits(String name, Frame frame) {
            return switch (where) {
                case NAME -> name.startsWith(text);
                case PATH -> frame.file().contains(text);
                case START -> frame.file().startsWith(text);
                case MARK -> frame.module().contains(text) || frame.function().contains(text);
                case CALL -> frame.function().startsWith(text);
            };
        }
    }

    private final List<Rule> rules;

    private OwnershipRules(List<Rule> rules) {
        this.rules = rules;
    }

    static OwnershipRules of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    Ownership ownership(String name, Frame frame) {
        for (Rule rule : rules) {
            if (rule.fits(name, frame)) {
                return rule.ownership;
            }
        }
        return Ownership.UNLISTED;
    }

    private static Map<Language, OwnershipRules> readAll() {
        Map<Language, OwnershipRules> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new OwnershipRules(read("ownership/" + language.resource() + ".txt")));
        }
        return all;
    }

    private static List<Rule> read(String resource) {
        return ListFile.lines(OwnershipRules.class, resource).stream()
                .map(OwnershipRules::rule)
                .toList();
    }

    private static Rule rule(String line) {
        String[] parts = line.split("\\s+", 3);
        return new Rule(
                Ownership.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Where.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                parts[2]);
    }
}
