// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

/** Key of everything that belongs to one group. */
public record GroupKey(String project, long group) {

    static GroupKey of(GroupInput input) {
        return new GroupKey(input.project(), input.group());
    }
}
