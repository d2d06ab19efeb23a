// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** What a person asks of one group: where it stands, whose it is, what there is to say about it. */
public sealed interface TriageAction extends CommandAction {

    /** The group it is about. */
    long group();

    @Override
    default String arguments() {
        return begin(group()).endObject().toString();
    }

    private static JsonWriter begin(long group) {
        return new JsonWriter().beginObject().name("group").value(Fingerprint.hex(group));
    }

    /** Somebody looks after it. */
    record Acknowledge(long group) implements TriageAction {

        @Override
        public String kind() {
            return "acknowledge";
        }
    }

    /**
     * It is mended.
     *
     * @param environment the only environment it is mended in; empty for all of them
     * @param release for {@link ResolveMode#IN_RELEASE} the release that mends it; for
     *     {@link ResolveMode#NEXT_RELEASE} the release it still happens in, empty for the greatest known at that time
     */
    record Resolve(long group, ResolveMode mode, String release, String environment) implements TriageAction {

        @Override
        public String kind() {
            return "resolve";
        }

        @Override
        public String arguments() {
            return begin(group)
                    .name("mode")
                    .value(mode.wireName())
                    .name("release")
                    .value(release)
                    .name("environment")
                    .value(environment)
                    .endObject()
                    .toString();
        }
    }

    /** It is not mended, or not to be ignored, after all. */
    record Reopen(long group) implements TriageAction {

        @Override
        public String kind() {
            return "reopen";
        }
    }

    /** Nobody wants to hear of it, until something changes. */
    record Ignore(long group, IgnoreUntil until) implements TriageAction {

        @Override
        public String kind() {
            return "ignore";
        }

        @Override
        public String arguments() {
            return until.writeTo(begin(group)).endObject().toString();
        }
    }

    /** It matters again, with the status it had. */
    record Unignore(long group) implements TriageAction {

        @Override
        public String kind() {
            return "unignore";
        }
    }

    /** It is somebody's, or nobody's if the assignee is empty. */
    record Assign(long group, String assignee) implements TriageAction {

        @Override
        public String kind() {
            return "assign";
        }

        @Override
        public String arguments() {
            return begin(group).name("assignee").value(assignee).endObject().toString();
        }
    }

    /** A remark. */
    record Comment(long group, String text) implements TriageAction {

        @Override
        public String kind() {
            return "comment";
        }

        @Override
        public String arguments() {
            return begin(group).name("text").value(text).endObject().toString();
        }
    }
}
