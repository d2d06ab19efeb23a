// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.model.Fingerprint;
import dev.errata.model.Group;
import dev.errata.model.JsonWriter;
import dev.errata.model.UserSketch;
import java.nio.charset.StandardCharsets;

/** Groups as the topic {@code errata.groups} has them: the key is project/group, the value where the group stands. */
public final class GroupJson {

    private GroupJson() {}

    /** The key of a group's records. */
    public static byte[] key(Group group) {
        return (group.project() + "/" + Fingerprint.hex(group.id())).getBytes(StandardCharsets.UTF_8);
    }

    /** Where a group stands; times are epoch milliseconds. */
    public static byte[] value(Group group) {
        return new JsonWriter()
                .beginObject()
                .name("project")
                .value(group.project())
                .name("group")
                .value(Fingerprint.hex(group.id()))
                .name("status")
                .value(group.status().name())
                .name("status_since")
                .value(group.statusSince())
                .name("assignee")
                .value(group.assignee())
                .name("revision")
                .value(group.revision())
                .name("merged_into")
                .value(group.mergedInto() == 0 ? "" : Fingerprint.hex(group.mergedInto()))
                .name("last_command")
                .value(group.lastCommand())
                .name("count")
                .value(group.count())
                .name("users")
                .value(UserSketch.count(group.users()))
                .name("first_seen")
                .value(group.firstSeen())
                .name("last_seen")
                .value(group.lastSeen())
                .name("first_release")
                .value(group.firstRelease())
                .name("last_release")
                .value(group.lastRelease())
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
