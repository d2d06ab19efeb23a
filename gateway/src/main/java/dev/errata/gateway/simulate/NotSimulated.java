// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.simulate;

import dev.errata.alerting.rules.Condition.ErrorRate;
import dev.errata.alerting.rules.Condition.PipelineStalled;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.RuleParser;
import dev.errata.alerting.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rules that are about something else than groups, whose past a simulation does not lead through again. */
public final class NotSimulated {

    private NotSimulated() {}

    /**
     * Ids of those that are enabled.
     *
     * @param lines rules that hold beside the defaults, one JSON object each
     */
    public static List<String> of(List<String> lines) {
        Rules all = Rules.defaults();
        RuleParser parser = new RuleParser();
        for (String line : lines) {
            all = all.with(parser.parse(line.getBytes(StandardCharsets.UTF_8)));
        }
        return all.all().stream()
                .filter(Rule::enabled)
                .filter(rule -> rule.condition() instanceof ErrorRate || rule.condition() instanceof PipelineStalled)
                .map(Rule::id)
                .toList();
    }
}
