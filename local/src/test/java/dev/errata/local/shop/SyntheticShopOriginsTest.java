// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.shop.TraceTruth.Calls;
import dev.errata.local.shop.TraceTruth.Edge;
import dev.errata.local.shop.TraceTruth.Step;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.TraceFindings;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Is the origin right where the truth is known? Five things fail at once, and telemetry does not arrive whole. What no span
 * or error tells any more counts as wrong: a refused call whose own span is lost, a slow query or the service in front of
 * it without a span, a trace of one span that is not there.
 */
class SyntheticShopOriginsTest {

    private static final long START = 1_780_000_000_000L;
    private static final int SECONDS = 20;
    private static final String ALL = "all client-impacting";
    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final long WITHOUT_LATE_SPANS = 18_000;

    private static final LearnedPeers PEERS = peers();
    private static final CorrelatedShop WHOLE =
            new CorrelatedShop(FOR_EVER).read(troubled(1).complete(), SECONDS);
    private static final CorrelatedShop EARLY = new CorrelatedShop(WITHOUT_LATE_SPANS);
    private static final CorrelatedShop LATE = new CorrelatedShop(FOR_EVER);

    static {
        for (long seed = 1; seed <= 3; seed++) {
            EARLY.read(troubled(seed), SECONDS);
            LATE.read(troubled(seed), SECONDS);
        }
    }

    private static ShopProfile troubled(long seed) {
        return ShopProfile.troubled(seed, START, 100).failing(EnumSet.allOf(FailureMode.class), 0.25);
    }

    /** What the hour before told, with as many spans missing. */
    private static LearnedPeers peers() {
        LearnedPeers peers = new LearnedPeers();
        ShopProfile before = ShopProfile.troubled(17, START - 3_600_000, 50).failing(Set.of(), 0);
        CorrelatedShop shop = new CorrelatedShop(FOR_EVER).read(before, SECONDS);
        shop.truths().forEach(truth -> shop.findings(truth, peers).peers().forEach(peers::learn));
        return peers;
    }

    @Test
    void originsAndStepsAreRightIfNothingIsMissing() {
        assertThat(scores("nothing missing", WHOLE)).allSatisfy((name, score) -> {
            assertThat(score.component()).as(name).isEqualTo(1);
            assertThat(score.precision()).as(name).isEqualTo(1);
            assertThat(score.recall()).as(name).isEqualTo(1);
        });
    }

    @Test
    void mostOriginsAreRightIfSpansAreMissing() {
        OriginScore early = allImpacting(scores("5 % missing, 1 % not yet there", EARLY));
        OriginScore late = allImpacting(scores("5 % missing, 1 % were late", LATE));
        assertThat(early.component()).isGreaterThan(0.95);
        assertThat(late.component()).isGreaterThan(0.955).isGreaterThanOrEqualTo(early.component());
        assertThat(late.precision()).isGreaterThan(0.99);
        assertThat(late.recall()).isGreaterThan(0.96);
    }

    private static OriginScore allImpacting(Map<String, OriginScore> scores) {
        return Objects.requireNonNull(scores.get(ALL));
    }

    private static Map<String, OriginScore> scores(String title, CorrelatedShop shop) {
        Map<String, OriginScore> scores = new TreeMap<>();
        for (TraceTruth truth : shop.truths()) {
            if (truth.origin() != null) {
                TraceFindings findings = shop.findings(truth, PEERS);
                String mode = truth.mode() + (truth.clientImpacting() ? "" : " (handled)");
                scores.computeIfAbsent(mode, name -> new OriginScore()).add(truth, findings);
                if (truth.clientImpacting()) {
                    scores.computeIfAbsent(ALL, name -> new OriginScore()).add(truth, findings);
                }
            }
        }
        System.out.println(OriginScore.head(title));
        scores.forEach((name, score) -> System.out.println(score.line(name)));
        return scores;
    }

    @Test
    void thereAreNoStepsBetweenServicesButTheTrueOnes() {
        Map<Step, Integer> expected = new HashMap<>();
        Map<Step, Integer> found = new HashMap<>();
        for (TraceTruth truth : LATE.truths()) {
            truth.steps().forEach(step -> expected.merge(step, 1, Integer::sum));
            OriginScore.steps(LATE.findings(truth, PEERS)).forEach(step -> found.merge(step, 1, Integer::sum));
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(found)
                .allSatisfy((step, times) -> assertThat(times)
                        .isBetween((int) (0.9 * expected.getOrDefault(step, 0)), expected.getOrDefault(step, 0)));
    }

    @Test
    void callsAndErrorsOfEveryEdgeAreExactIfNothingIsMissing() {
        Map<Edge, Calls> expected = new HashMap<>();
        Map<Edge, Calls> found = new HashMap<>();
        for (TraceTruth truth : WHOLE.truths()) {
            truth.edges().forEach((edge, calls) -> expected.merge(edge, calls, SyntheticShopOriginsTest::sum));
            for (EdgeTally tally : WHOLE.findings(truth, PEERS).edges()) {
                Edge edge = new Edge(tally.caller(), OriginScore.name(tally.callee()), tally.connection());
                Calls calls = new Calls((int) tally.observed(), (int) tally.errors());
                found.merge(edge, calls, SyntheticShopOriginsTest::sum);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Calls sum(Calls one, Calls other) {
        return new Calls(one.calls() + other.calls(), one.errors() + other.errors());
    }

    @Test
    void whatCameOfErrorsOfAnEdgeAddsUp() {
        List<EdgeTally> edges = LATE.truths().stream()
                .flatMap(truth -> LATE.findings(truth, PEERS).edges().stream())
                .toList();
        assertThat(edges).hasSizeGreaterThan(1_000);
        assertThat(edges.stream()
                        .filter(edge -> edge.errors()
                                != edge.propagated() + edge.absorbed() + edge.callerFault() + edge.unattributed()))
                .isEmpty();
    }
}
