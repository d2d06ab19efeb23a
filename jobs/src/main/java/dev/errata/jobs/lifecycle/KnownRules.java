// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.rules.RuleParser;
import dev.errata.alerting.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** The rules in force, as one subtask knows them; made anew from the state when that changes. */
public final class KnownRules {

    /** Rules that people gave, by id; name and type are permanent. */
    public static final MapStateDescriptor<String, RuleChange> STATE =
            new MapStateDescriptor<>("rules", Types.STRING, TypeInformation.of(RuleChange.class));

    private @Nullable Rules rules;

    /** Takes in that a rule was given, or taken away: then what holds with no configuration holds again. */
    public void learn(RuleChange change, BroadcastState<String, RuleChange> state) throws Exception {
        if (change.json().isEmpty()) {
            state.remove(change.id());
        } else {
            state.put(change.id(), change);
        }
        rules = null;
    }

    /** All rules in force. */
    public Rules all(ReadOnlyBroadcastState<String, RuleChange> state) throws Exception {
        Rules known = rules;
        if (known == null) {
            known = Rules.defaults();
            RuleParser parser = new RuleParser();
            for (Map.Entry<String, RuleChange> entry : state.immutableEntries()) {
                known = known.with(parser.parse(entry.getValue().json().getBytes(StandardCharsets.UTF_8)));
            }
            rules = known;
        }
        return known;
    }
}
