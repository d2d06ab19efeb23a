// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import java.util.List;

/** What can be searched for; each list of them is closed. */
public enum Field {
    /** Words without a field. */
    TEXT("", Kind.TEXT),
    ASSIGNEE("assignee", Kind.TEXT),
    COUNT("count", Kind.NUMBER),
    CULPRIT("culprit", Kind.TEXT),
    ENVIRONMENT("environment", Kind.TEXT),
    FIRST_SEEN("first-seen", Kind.TIME),
    GROUP("group", Kind.ID),
    IS("is", Kind.WORD, "open", "assigned", "unassigned", "new", "acknowledged", "resolved", "regressed", "ignored"),
    LAST_SEEN("last-seen", Kind.TIME),
    LEVEL("level", Kind.WORD, "fatal", "error", "warning", "info", "debug"),
    PLATFORM("platform", Kind.TEXT),
    RELEASE("release", Kind.VERSION),
    SERVER("server", Kind.TEXT),
    SERVICE("service", Kind.TEXT),
    STATUS("status", Kind.WORD, "new", "acknowledged", "resolved", "regressed", "ignored"),
    /** With the name of the tag. */
    TAG("tag", Kind.TEXT),
    TITLE("title", Kind.TEXT),
    TRACE("trace", Kind.ID),
    TRANSACTION("transaction", Kind.TEXT),
    TYPE("type", Kind.TEXT),
    USERS("users", Kind.NUMBER),
    VARIANT("variant", Kind.ID);

    /** What groups are searched by. */
    public static final List<Field> OF_GROUPS = List.of(
            TEXT,
            ASSIGNEE,
            COUNT,
            CULPRIT,
            ENVIRONMENT,
            FIRST_SEEN,
            GROUP,
            IS,
            LAST_SEEN,
            LEVEL,
            PLATFORM,
            RELEASE,
            SERVICE,
            STATUS,
            TAG,
            TITLE,
            TYPE,
            USERS);

    /** What events of one group are searched by. */
    public static final List<Field> OF_EVENTS = List.of(
            TEXT, ENVIRONMENT, LEVEL, PLATFORM, RELEASE, SERVER, SERVICE, TAG, TRACE, TRANSACTION, TYPE, VARIANT);

    private final String wireName;
    private final Kind kind;
    private final List<String> words;

    Field(String wireName, Kind kind, String... words) {
        this.wireName = wireName;
        this.kind = kind;
        this.words = List.of(words);
    }

    /** As people write it, and as parameters of queries are named. */
    public String wireName() {
        return wireName.isEmpty() ? "text" : wireName;
    }

    Kind kind() {
        return kind;
    }

    /** What it may be; empty if that is open. */
    List<String> words() {
        return words;
    }

    /** As it is shown to whoever looks for what there is. */
    String shown() {
        return this == TAG ? "tag.NAME" : wireName;
    }
}
