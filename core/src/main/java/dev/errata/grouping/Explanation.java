// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import dev.errata.model.Variant;
import java.util.List;

/**
 * Why a variant is in its group.
 *
 * @param version grouping version that decided
 * @param by the key that matched, or {@code founded}
 * @param group fingerprint that founded the group
 * @param type innermost type
 * @param template masked message
 * @param site the top in-app frame
 * @param frames canonical in-app frames, oldest first
 */
record Explanation(
        GroupingVersion version,
        String by,
        long group,
        String type,
        String template,
        String site,
        List<String> frames) {

    private static final int MAX_FRAMES = 50;

    static Explanation founded(GroupingVersion version, Variant variant) {
        return of(version, "founded", variant.fingerprint(), variant);
    }

    static Explanation matched(GroupingVersion version, KeyName key, long group, Variant variant) {
        return of(version, key.name(), group, variant);
    }

    private static Explanation of(GroupingVersion version, String by, long group, Variant variant) {
        List<String> frames = variant.frames();
        return new Explanation(
                version,
                by,
                group,
                variant.fingerprinting().type(),
                variant.fingerprinting().template(),
                frames.isEmpty() ? "" : frames.get(frames.size() - 1),
                frames.subList(Math.max(0, frames.size() - MAX_FRAMES), frames.size()));
    }

    /** One line; the fields in the order of this record, the group in 16 hex digits. */
    String toJson() {
        JsonWriter json = new JsonWriter();
        json.beginObject()
                .name("version")
                .value(version.wireName())
                .name("by")
                .value(by)
                .name("group")
                .value(Fingerprint.hex(group))
                .name("type")
                .value(type)
                .name("template")
                .value(template)
                .name("site")
                .value(site)
                .name("frames")
                .beginArray();
        frames.forEach(json::value);
        return json.endArray().endObject().toString();
    }
}
