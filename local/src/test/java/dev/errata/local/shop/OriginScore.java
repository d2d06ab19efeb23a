// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.local.shop.TraceTruth.Step;
import dev.errata.local.shop.TraceTruth.TrueOrigin;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.Origin;
import dev.errata.tracing.TraceFindings;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How often the origin, its reason, the impact and the steps of failing traces were found right. */
final class OriginScore {

    private int traces;
    private int whole;
    private int components;
    private int componentsOfWhole;
    private int reasons;
    private int reporters;
    private int impacts;
    private int stepsTrue;
    private int stepsFound;
    private int stepsRight;

    /** Takes one failing trace into account; what is not found is wrong. */
    void add(TraceTruth truth, TraceFindings findings) {
        TrueOrigin expected = Objects.requireNonNull(truth.origin());
        ErrorTrace trace = findings.trace();
        Origin found = trace == null || trace.origins().isEmpty()
                ? null
                : trace.origins().get(0);
        boolean right = found != null && name(found.component()).equals(expected.component());
        traces++;
        components += right ? 1 : 0;
        reasons += right && found != null && found.reason() == expected.reason() ? 1 : 0;
        reporters += found != null && found.service().equals(expected.errorService()) ? 1 : 0;
        impacts += trace != null && trace.clientImpacting() == truth.clientImpacting() ? 1 : 0;
        if (truth.missing() == 0) {
            whole++;
            componentsOfWhole += right ? 1 : 0;
        }
        addSteps(Set.copyOf(truth.steps()), findings);
    }

    private void addSteps(Set<Step> expected, TraceFindings findings) {
        Set<Step> found = steps(findings);
        Set<Step> right = new HashSet<>(found);
        right.retainAll(expected);
        stepsTrue += expected.size();
        stepsFound += found.size();
        stepsRight += right.size();
    }

    static Set<Step> steps(TraceFindings findings) {
        return findings.propagations().stream()
                .map(step -> new Step(step.fromService(), step.toService()))
                .collect(Collectors.toSet());
    }

    /** Without the port, by which the shop's truth does not name anybody. */
    static String name(String component) {
        return component.replaceFirst(":\\d+$", "");
    }

    double component() {
        return share(components, traces);
    }

    double precision() {
        return share(stepsRight, stepsFound);
    }

    double recall() {
        return share(stepsRight, stepsTrue);
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }

    static String head(String title) {
        return "%-34s %7s %9s %9s %9s %9s %9s %9s %9s"
                .formatted(
                        title,
                        "traces",
                        "component",
                        "of whole",
                        "+ reason",
                        "reporter",
                        "impact",
                        "precision",
                        "recall");
    }

    String line(String name) {
        return "%-34s %7d %9.3f %9.3f %9.3f %9.3f %9.3f %9.3f %9.3f"
                .formatted(
                        name,
                        traces,
                        component(),
                        share(componentsOfWhole, whole),
                        share(reasons, traces),
                        share(reporters, traces),
                        share(impacts, traces),
                        precision(),
                        recall());
    }
}
