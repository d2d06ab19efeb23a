// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

/** One labelled event with the group that it was put into; groups and causes of two projects are never the same. */
record Judged(LabelledEvent event, String group) {

    String causeInProject() {
        return event.project() + '\0' + event.cause();
    }

    String groupInProject() {
        return event.project() + '\0' + group;
    }

    /** What the event has in common with those of its cause that are in its group. */
    String cell() {
        return groupInProject() + '\0' + event.cause();
    }
}
