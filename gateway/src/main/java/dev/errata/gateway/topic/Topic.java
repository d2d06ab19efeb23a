// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.topic;

/** What people and operators write to. */
public enum Topic {
    /** What people ask for; keyed by project, kept forever. */
    COMMANDS("errata.commands"),
    /** When to alert; keyed by the rule's id, compacted. */
    RULES("errata.rules"),
    /** Which release was deployed where; keyed by all that names it, compacted. */
    RELEASES("errata.releases"),
    /** When not to tell of alerts; keyed by the silence's id, compacted. */
    SILENCES("errata.silences"),
    /** What people changed; keyed by the change's id. */
    AUDIT("errata.audit");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name of the topic. */
    public String topicName() {
        return topicName;
    }
}
