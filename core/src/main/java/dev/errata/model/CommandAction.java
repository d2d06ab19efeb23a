// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.List;

/** What a person asks for. */
public sealed interface CommandAction {

    /** The name of the kind, as commands and tables have it. */
    String kind();

    /** What it is about, as one line of JSON: the fields of the command, keys as 16 hex digits. */
    String arguments();

    private static String json(List<Long> keys, String list, String name, long key) {
        JsonWriter json = new JsonWriter().beginObject();
        json.name(list).beginArray();
        keys.forEach(item -> json.value(Fingerprint.hex(item)));
        json.endArray().name(name).value(Fingerprint.hex(key));
        return json.endObject().toString();
    }

    /** Groups that are one problem: all their variants move into one of them. */
    record Merge(List<Long> groups, long into) implements CommandAction {
        public Merge {
            groups = List.copyOf(groups);
        }

        @Override
        public String kind() {
            return "merge";
        }

        @Override
        public String arguments() {
            return json(groups, "groups", "into", into);
        }
    }

    /** Variants that are another problem than the rest of their group: they move into a group of their own. */
    record Split(long group, List<Long> fingerprints) implements CommandAction {
        public Split {
            fingerprints = List.copyOf(fingerprints);
        }

        @Override
        public String kind() {
            return "split";
        }

        @Override
        public String arguments() {
            return json(fingerprints, "fingerprints", "group", group);
        }
    }

    /** Two groups that must never be taken for one, however similar. */
    record NotSame(long one, long other) implements CommandAction {

        @Override
        public String kind() {
            return "not-same";
        }

        @Override
        public String arguments() {
            return new JsonWriter()
                    .beginObject()
                    .name("one")
                    .value(Fingerprint.hex(one))
                    .name("other")
                    .value(Fingerprint.hex(other))
                    .endObject()
                    .toString();
        }
    }
}
