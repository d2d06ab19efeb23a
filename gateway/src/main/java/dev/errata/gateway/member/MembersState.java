// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import dev.errata.gateway.topic.TopicState;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members as {@code errata.members} says, keyed by their names. */
final class MembersState implements TopicState<Members> {

    private final Map<String, Member> byName = new TreeMap<>();
    private Members members = Members.NONE;
    private boolean changed;

    @Override
    public void take(String key, byte @Nullable [] value) {
        changed = true;
        if (value == null) {
            byName.remove(key);
            return;
        }
        try {
            Member member = MemberJson.read(value);
            if (!member.name().equals(key)) {
                throw new IllegalArgumentException("the key of the record is not the name of the member");
            }
            byName.put(key, member);
        } catch (IllegalArgumentException e) {
            byName.remove(key); // whoever cannot be read is not let in
            throw e;
        }
    }

    @Override
    public Members current() {
        if (changed) {
            members = Members.of(byName.values());
            changed = false;
        }
        return members;
    }
}
