// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import dev.errata.gateway.topic.TopicState;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The silences as {@code errata.silences} says, keyed by their ids. */
final class SilencesState implements TopicState<Silences> {

    private final Map<String, Silence> byId = new TreeMap<>();
    private Silences silences = Silences.NONE;
    private boolean changed;

    @Override
    public void take(String key, byte @Nullable [] value) {
        if (value == null) {
            byId.remove(key);
        } else {
            byId.put(key, SilenceJson.read(value));
        }
        changed = true;
    }

    @Override
    public Silences current() {
        if (changed) {
            silences = Silences.of(byId.values());
            changed = false;
        }
        return silences;
    }
}
