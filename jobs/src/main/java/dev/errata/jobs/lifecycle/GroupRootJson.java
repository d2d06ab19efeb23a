// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.FlatObject;
import dev.errata.parse.json.JsonReader;
import dev.errata.tracing.GroupRoot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Whose failures a group's errors are, as it stands on {@code errata.roots}: one record for each group, the last holds. */
public final class GroupRootJson {

    private static final FieldNames NAMES =
            FieldNames.of("project", "group", "root_group", "traces", "share", "minute");

    private GroupRootJson() {}

    /** Key of the record. */
    public static byte[] key(GroupRoot root) {
        return (root.project() + "/" + Fingerprint.hex(root.group())).getBytes(StandardCharsets.UTF_8);
    }

    /** The record as UTF-8. */
    public static byte[] write(GroupRoot root) {
        return new JsonWriter()
                .beginObject()
                .name("project")
                .value(root.project())
                .name("group")
                .value(Fingerprint.hex(root.group()))
                .name("root_group")
                .value(Fingerprint.hex(root.rootGroup()))
                .name("traces")
                .value(root.traces())
                .name("share")
                .value(root.share())
                .name("minute")
                .value(root.at())
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The record; empty for anything else, which nobody but us writes there. */
    static Optional<GroupRoot> read(byte[] bytes) {
        try {
            Map<String, String> fields = FlatObject.read(new JsonReader(), bytes, NAMES, "a root");
            return Optional.of(new GroupRoot(
                    fields.getOrDefault("project", ""),
                    Fingerprint.parse(fields.getOrDefault("group", "")),
                    Fingerprint.parse(fields.getOrDefault("root_group", "")),
                    Long.parseLong(fields.getOrDefault("traces", "")),
                    Double.parseDouble(fields.getOrDefault("share", "")),
                    Long.parseLong(fields.getOrDefault("minute", ""))));
        } catch (MalformedPayload | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
