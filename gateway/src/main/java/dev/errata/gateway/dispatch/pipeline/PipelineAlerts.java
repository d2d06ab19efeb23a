// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.pipeline;

import dev.errata.alerting.Firing;
import dev.errata.alerting.PipelineWatch;
import dev.errata.alerting.rules.Condition.PipelineStalled;
import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which alerts of the pipeline itself are on. */
final class PipelineAlerts {

    /** A topic that had nothing for longer is one that nobody uses. */
    static final Duration USED = Duration.ofDays(1);

    private final Map<String, Firing> on = new TreeMap<>();

    /** Takes in what was on before; what is about a project is not the pipeline's. */
    List<Firing> restore(Collection<Firing> firings) {
        firings.stream().filter(firing -> firing.project().isEmpty()).forEach(firing -> on.put(firing.key(), firing));
        return List.copyOf(on.values());
    }

    /** What goes on or off now. */
    List<Firing> look(Rules rules, Progress progress, long now) {
        Map<String, Long> used = progress.lastInputs().entrySet().stream()
                .filter(input -> now - input.getValue() <= USED.toMillis())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Firing> changes = new ArrayList<>();
        List<String> inForce = new ArrayList<>();
        for (Rule rule : rules.of("")) {
            if (rule.condition() instanceof PipelineStalled limits) {
                inForce.add(rule.id());
                changes.addAll(
                        PipelineWatch.look(rule, limits, List.copyOf(on.values()), progress.watermark(), used, now));
            }
        }
        on.values().stream()
                .filter(firing -> !inForce.contains(firing.rule()))
                .forEach(firing -> changes.add(firing.ceased(now, "its rule is no longer in force")));
        changes.forEach(this::apply);
        return changes;
    }

    private void apply(Firing change) {
        if (change.on()) {
            on.put(change.key(), change);
        } else {
            on.remove(change.key());
        }
    }
}
